import { useUnchanging } from '#renderer/ui/use-unchanging.ts'
import type { Proposal } from '#shared/proposal/proposal.ts'
import type { ProposalPlace } from '#shared/wording/check-proposal.ts'

/** Brings a field into view, with some of its words selected. It carries `data-place`. */
export function useShowField(
  proposal: Proposal,
  setView: (view: 'write') => void,
): (place: ProposalPlace, start: number, end: number) => void {
  return useUnchanging((place, start, end) => {
    const owner = place.kind === 'letter' ? 'letter' : proposal.options[place.index]?.id
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
  })
}
