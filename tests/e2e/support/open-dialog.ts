import type { RunningApp } from './running-app.ts'

/** From now on whoever is asked for a folder or a file chooses this one; null: they decide not to. */
export async function chooseFromNowOn(app: RunningApp, path: string | null): Promise<void> {
  await app.electron.evaluate(({ dialog }, chosen) => {
    const answer = { canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] }
    dialog.showOpenDialog = () => Promise.resolve(answer)
  }, path)
}
