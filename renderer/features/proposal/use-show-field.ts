import { useCallback, useEffect, useRef } from 'react'
import type { Proposal } from '#shared/proposal/proposal.ts'
import type { ProposalPlace } from '#shared/wording/check-proposal.ts'

/** Brings a field into view, with some of its words selected. It carries `data-place`. */
export function useShowField(
  proposal: Proposal,
  setView: (view: 'write') => void,
): (place: ProposalPlace, start: number, end: number) => void {
  // Read when pressed: what shows a field is not drawn again with each key press.
  const options = useRef(proposal.options)
  useEffect(() => {
    options.current = proposal.options
  }, [proposal.options])
  return useCallback(
    (place, start, end) => {
      const owner = place.kind === 'letter' ? 'letter' : options.current[place.index]?.id
      // Where only one pane fits, the field is in the page after the next drawing.
      setView('write')
      requestAnimationFrame(() => {
        const field = document.querySelector<HTMLTextAreaElement>(
          `[data-place="${CSS.escape(`${owner}.${place.field}`)}"] textarea`,
        )
        field?.focus({ preventScroll: true })
        field?.setSelectionRange(start, end)
        field?.scrollIntoView({ block: 'center' })
      })
    },
    [setView],
  )
}
