import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import type { CustomerDocument } from '#shared/document/customer-document.ts'
import type { DesktopApi, SaveFormat } from '#shared/ipc/desktop-api.ts'
import { writeFileAtomic } from '../files/write-file-atomic.ts'
import { writeProblemOf } from '../files/write-problem.ts'
import { safeFileName, withExtension } from './file-name.ts'

type Dependencies = {
  /** Asks where to; null when the person decided not to. It asks before a file is replaced. */
  readonly choosePath: (fileName: string, format: SaveFormat) => Promise<string | null>
  readonly render: Readonly<
    Record<SaveFormat, (document: CustomerDocument) => Promise<string | Uint8Array>>
  >
  /** Shows the file in its folder. */
  readonly reveal: (path: string) => void
  readonly onFailure: (error: unknown) => void
}

/**
 * Asks where to, renders, writes the whole file or none of it, and shows it in its folder. Nothing
 * else changes when it fails, so it can be tried again as often as wanted.
 */
export function createDocumentSaver(deps: Dependencies): DesktopApi['saveDocument'] {
  return async ({ document, format, suggestedName }) => {
    // Rendering goes on while the dialog is open: the file is there when the dialog has closed.
    const rendered = deps.render[format](document)
    rendered.catch(() => {})
    try {
      const chosen = await deps.choosePath(safeFileName(suggestedName, format), format)
      if (chosen === null) return { kind: 'cancelled' }
      const path = pathToWrite(chosen, format)
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
function pathToWrite(chosen: string, format: SaveFormat): string {
  const path = withExtension(chosen, format)
  if (path === chosen) return path
  const numbered = (number: number) => withExtension(`${chosen} (${number})`, format)
  let free = path
  for (let number = 2; existsSync(free); number++) free = numbered(number)
  return free
}
