import type { JournalPage } from '#shared/ipc/desktop-api.ts'
import type { SnapshotReader } from './snapshot-file.ts'

/** Reads a snapshot page after page. It is kept open from the first page to the last. */
export function createSnapshotPages() {
  let open: { path: string; reader: SnapshotReader; nextSeq: number; nextIndex: number } | null =
    null

  return {
    /** `nextSeq` is null behind the last page. */
    read: async (
      path: string,
      openReader: () => Promise<SnapshotReader>,
      fromSeq: number,
    ): Promise<JournalPage> => {
      const isNext = open?.path === path && open.nextSeq === fromSeq
      if (!open || !isNext) open = { path, reader: await openReader(), nextSeq: 1, nextIndex: 0 }
      const { reader } = open
      for (let index = open.nextIndex; index < reader.pageCount; index++) {
        const events = reader.page(index).filter(({ seq }) => seq >= fromSeq)
        const last = events.at(-1)
        if (!last) continue
        if (index + 1 === reader.pageCount) break
        open = { path, reader, nextSeq: last.seq + 1, nextIndex: index + 1 }
        return { events, chain: null, nextSeq: last.seq + 1 }
      }
      open = null
      const events = reader.pageCount === 0 ? [] : reader.page(reader.pageCount - 1)
      return { events: events.filter(({ seq }) => seq >= fromSeq), chain: null, nextSeq: null }
    },
  }
}
