import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import type { SaveOutcome } from '#shared/ipc/desktop-api.ts'
import type { DesktopTextKey } from '../desktop-texts.ts'
import { writeFileAtomic } from '../files/write-file-atomic.ts'
import { writeProblemOf } from '../files/write-problem.ts'
import { type FileEnding, safeFileName, withExtension } from './file-name.ts'

export type SaveDialog = {
  /** Asks where to; null when the person decided not to. It asks before a file is replaced. */
  readonly choosePath: (
    fileName: string,
    ending: FileEnding,
    title?: DesktopTextKey,
  ) => Promise<string | null>
  /** Shows the file in its folder. */
  readonly reveal: (path: string) => void
  readonly onFailure: (error: unknown) => void
}

export type FileSaver = (file: {
  readonly suggestedName: string
  readonly ending: FileEnding
  /** What the dialog is headed by; otherwise by the kind of file. */
  readonly title?: DesktopTextKey
  readonly render: () => Promise<string | Uint8Array>
}) => Promise<SaveOutcome>

/**
 * Asks where to, renders, writes the whole file or none of it, and shows it in its folder. Nothing
 * else changes when it fails, so it can be tried again as often as wanted.
 */
export function createFileSaver(deps: SaveDialog): FileSaver {
  return async ({ suggestedName, ending, title, render }) => {
    // Rendering goes on while the dialog is open: the file is there when the dialog has closed.
    const rendered = render()
    rendered.catch(() => {})
    try {
      const chosen = await deps.choosePath(safeFileName(suggestedName, ending), ending, title)
      if (chosen === null) return { kind: 'cancelled' }
      const path = pathToWrite(chosen, ending)
      await writeFileAtomic(path, await rendered)
      deps.reveal(path)
      return { kind: 'saved', fileName: basename(path) }
    } catch (error) {
      deps.onFailure(error)
      return { kind: 'failed', problem: writeProblemOf(error) }
    }
  }
}

/** With its ending. A file the dialog did not ask about is never replaced: it gets a number. */
export function pathToWrite(chosen: string, ending: FileEnding): string {
  const path = withExtension(chosen, ending)
  if (path === chosen) return path
  const numbered = (number: number) => withExtension(`${chosen} (${number})`, ending)
  let free = path
  for (let number = 2; existsSync(free); number++) free = numbered(number)
  return free
}
