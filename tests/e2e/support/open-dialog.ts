import type { RunningApp } from './running-app.ts'

/** Whoever is asked for a file or folder from now on answers with this one. */
export function answerOpenDialog(app: RunningApp, path: string): Promise<void> {
  return app.electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, path)
}
