import { app } from 'electron'

/** The dev server whose pages are shown while developing. An app that users get knows of none. */
export function devServerUrl(): string | undefined {
  return app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']
}
