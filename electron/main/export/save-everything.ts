import { basename } from 'node:path'
import type { DesktopApi } from '#shared/ipc/desktop-api.ts'
import { type ExportText, exportText } from '#shared/full-export/export-text.ts'
import { type AtomicFile, openAtomicFile } from '../files/atomic-file.ts'
import { writeProblemOf } from '../files/write-problem.ts'
import { safeFileName } from './file-name.ts'
import { pathToWrite, type SaveDialog } from './save-file.ts'

type Running = { readonly file: AtomicFile; readonly path: string; readonly text: ExportText }

/**
 * Writes an export page by page, for it may be bigger than what fits into memory. The file is in its
 * place once the last page is in it; whatever goes wrong before leaves nothing.
 */
export function createEverythingSaver(deps: SaveDialog) {
  let running: Running | null = null

  const failed = (error: unknown) => {
    deps.onFailure(error)
    return { kind: 'failed', problem: writeProblemOf(error) } as const
  }
  const giveUp = async () => {
    const given = running
    running = null
    await given?.file.discard()
  }
  /** Does the next thing to the export that runs. */
  const goOn = async <T>(next: (export_: Running) => Promise<T>) => {
    if (!running) return { kind: 'failed', problem: 'unknown' } as const
    try {
      return await next(running)
    } catch (error) {
      await giveUp()
      return failed(error)
    }
  }

  const beginExport: DesktopApi['beginExport'] = async ({ suggestedName, exportedAtMs }) => {
    // A window that was loaded anew has forgotten the one it had begun.
    await giveUp()
    try {
      const chosen = await deps.choosePath(
        safeFileName(suggestedName, 'json'),
        'json',
        'save.everythingTitle',
      )
      if (chosen === null) return { kind: 'cancelled' }
      const path = pathToWrite(chosen, 'json')
      running = { file: await openAtomicFile(path), path, text: exportText(exportedAtMs) }
      return { kind: 'begun' }
    } catch (error) {
      return failed(error)
    }
  }
  const addToExport: DesktopApi['addToExport'] = (page) =>
    goOn(async ({ file, text }) => {
      await file.write(text.add(page))
      return { kind: 'written' } as const
    })
  const endExport: DesktopApi['endExport'] = async ({ isWhole }) => {
    if (!isWhole) {
      await giveUp()
      return { kind: 'cancelled' }
    }
    return goOn(async ({ file, path, text }) => {
      await file.write(text.end())
      await file.commit()
      running = null
      deps.reveal(path)
      return { kind: 'saved', fileName: basename(path) } as const
    })
  }
  return {
    beginExport,
    addToExport,
    endExport,
    /** The app ends, and waits for nothing any more. */
    leaveNothing: () => running?.file.removeNow(),
  }
}
