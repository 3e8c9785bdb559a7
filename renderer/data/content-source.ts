import { liveQuery } from 'dexie'
import { type FirmContent, firmContentId, noFirmContent } from '#shared/content/content-events.ts'
import type { TantoDatabase } from './database.ts'

/** The firm's content as it is now, and a word when it changes. It is never waited for. */
export type ContentSource = {
  readonly now: () => FirmContent
  readonly subscribe: (listener: () => void) => () => void
}

/**
 * The firm's content of a store. It is read before anything is shown, one row, so that no prompt is
 * ever seen in other words first; then followed, whichever window changes it.
 */
export async function openContent(db: TantoDatabase): Promise<ContentSource> {
  const read = async () => (await db.content.get(firmContentId)) ?? noFirmContent
  let content = await read()
  const listeners = new Set<() => void>()
  const change = (next: FirmContent) => {
    if (isSame(content, next)) return
    content = next
    for (const listener of listeners) listener()
  }
  // A store that is closed and built anew has a source of its own.
  liveQuery(read).subscribe(change, () => {})
  return {
    now: () => content,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** A version never changes but for its name: what was made of the content is made once. */
function isSame({ versions: before }: FirmContent, { versions: after }: FirmContent): boolean {
  return (
    before.length === after.length &&
    before.every(({ id, name }, place) => id === after[place]?.id && name === after[place]?.name)
  )
}
