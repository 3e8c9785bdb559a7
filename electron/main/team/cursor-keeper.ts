import { codeOf, log } from '../log.ts'
import type { Cursor, CursorFile } from './cursor.ts'

/** What is not written yet is done again after a crash: rarely is enough, in ms. */
const writeEveryMs = 30_000

export type CursorKeeper = {
  readonly now: () => Cursor
  readonly change: (change: Partial<Cursor>) => void
  readonly write: () => Promise<void>
}

/** The cursor as it stands, and its file, which follows. */
export function keepCursor(file: CursorFile, first: Cursor): CursorKeeper {
  let cursor = first
  let written = first
  let timer: NodeJS.Timeout | null = null
  let writing = Promise.resolve()

  const write = () => {
    if (timer) clearTimeout(timer)
    timer = null
    writing = writing.then(async () => {
      if (written === cursor) return
      const content = cursor
      await file.write(JSON.stringify(content)).then(
        () => (written = content),
        (error: unknown) => log('the place in the team was not written:', codeOf(error)),
      )
    })
    return writing
  }
  return {
    now: () => cursor,
    change: (change) => {
      cursor = { ...cursor, ...change }
      timer ??= setTimeout(() => void write(), writeEveryMs)
    },
    write,
  }
}
