import { useEffect, useRef } from 'react'
import type { DueReader } from '#renderer/data/use-due-reader.ts'
import type { Entry, EntryContent } from '#shared/call/entry.ts'
import type { CallActions } from './call-actions.ts'

type KeptLine = Pick<Entry, 'id' | 'atMs'> & { readonly content: EntryContent }

/**
 * Lines that were kept before the rules for dates had been fetched get their date once they are
 * there, seen from when each was said. One that was changed meanwhile was read by whoever changed it.
 * @returns takes a line that is kept without its date having been read
 */
export function useLateDues(
  readDue: DueReader | null,
  entries: readonly Entry[],
  edit: CallActions['edit'],
): (line: KeptLine) => void {
  const unread = useRef<KeptLine[]>([])
  useEffect(() => {
    if (!readDue) return
    for (const { id, atMs, content } of unread.current.splice(0)) {
      const dueAtMs = readDue(content.text, atMs)
      const shown = entries.find((entry) => entry.id === id)
      if (dueAtMs === null || (shown && shown.text !== content.text)) continue
      edit(id, { ...content, dueAtMs })
    }
  }, [readDue, entries, edit])
  return (line) => void unread.current.push(line)
}
