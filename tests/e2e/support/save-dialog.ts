import type { CustomerDocument } from '#shared/document/customer-document.ts'
import type { DesktopBridge, SaveFormat, SaveOutcome } from '#shared/ipc/desktop-api.ts'
import type { RunningApp } from './running-app.ts'

// The system's own save dialog is no page of ours and nobody sits in front of it here: it is
// answered in the main process, and what would open the file manager is noted instead.

type Answers = { path: string | null; folder: string | null; offered: string[]; revealed: string[] }

async function answer(app: RunningApp, given: Pick<Answers, 'path' | 'folder'>): Promise<void> {
  await app.electron.evaluate(({ dialog, shell }, { path, folder }) => {
    const known = (globalThis as unknown as { answers?: Answers }).answers
    const answers = known ?? { path, folder, offered: [], revealed: [] }
    Object.assign(globalThis, { answers: Object.assign(answers, { path, folder }) })
    const askedFor = (options: Electron.SaveDialogOptions) => {
      const offered = options.defaultPath ?? ''
      answers.offered.push(offered)
      const name = offered.split(/[\\/]/).at(-1) ?? ''
      return answers.folder === null ? answers.path : `${answers.folder}/${name}`
    }
    dialog.showSaveDialog = (async (_window: unknown, options: Electron.SaveDialogOptions) => {
      const filePath = askedFor(options)
      return { canceled: filePath === null, filePath: filePath ?? '' }
    }) as typeof dialog.showSaveDialog
    shell.showItemInFolder = (shown) => void answers.revealed.push(shown)
  }, given)
}

/** From now on the person saves under the name offered, in a folder. */
export function saveInto(app: RunningApp, folder: string): Promise<void> {
  return answer(app, { path: null, folder })
}

/** From now on the person chooses this path. */
export function saveAs(app: RunningApp, path: string): Promise<void> {
  return answer(app, { path, folder: null })
}

/** From now on the person decides not to save. */
export function cancelSaving(app: RunningApp): Promise<void> {
  return answer(app, { path: null, folder: null })
}

/** The files shown in their folder so far. */
export function revealedFiles(app: RunningApp): Promise<string[]> {
  return app.electron.evaluate(
    () => (globalThis as unknown as { answers: Answers }).answers.revealed,
  )
}

/** Saves a letter of its own, with next to nothing in it, past the pages. */
export function saveLetter(app: RunningApp, format: SaveFormat): Promise<SaveOutcome> {
  const document: CustomerDocument = {
    language: 'en',
    title: 'Sample letter',
    dateLine: '2 March 2026',
    to: [],
    from: [],
    sections: [],
    closing: [],
  }
  return app.desk.evaluate(
    (input) => (window as unknown as { desktop: DesktopBridge }).desktop.saveDocument(input),
    { document, format, suggestedName: 'Sample letter' },
  )
}
