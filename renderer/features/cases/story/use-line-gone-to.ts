import { useEffect } from 'react'
import type { EntryId } from '#shared/base/ids.ts'

/** Brings the line that somebody was sent to into sight and gives it the focus, once it is there. */
export function useLineGoneTo(lineId: EntryId | undefined, isThere: boolean): void {
  useEffect(() => {
    if (lineId === undefined || !isThere) return
    const line = document.querySelector<HTMLElement>(`[data-line="${CSS.escape(lineId)}"]`)
    line?.scrollIntoView({ block: 'center' })
    line?.focus({ preventScroll: true })
  }, [lineId, isThere])
}
