import { join } from 'node:path'
import { app, type BrowserWindow, dialog, shell } from 'electron'
import type { Environment } from '#shared/ipc/desktop-api.ts'
import type { DesktopText } from '../desktop-texts.ts'
import { codeOf, log } from '../log.ts'
import { createAppWindow } from '../windows/app-window.ts'
import { createPdfPrinter } from './print-pdf.ts'
import { createDocumentSaver } from './save-document.ts'

const printTimeLimitMs = 20_000

/** Wires the export of documents to dialogs, windows and the file manager. */
export function createDocumentExport(deps: {
  desk: BrowserWindow
  environment: () => Environment
  text: DesktopText
}) {
  let folder = app.getPath('documents')
  const printer = createPdfPrinter({
    createWindow: () =>
      createAppWindow('print', deps.environment(), {
        width: 794,
        height: 1123,
        // It shows in the margins of the printed page.
        backgroundColor: '#ffffff',
      }),
    timeLimitMs: printTimeLimitMs,
  })
  const saveDocument = createDocumentSaver({
    choosePath: async (fileName, format) => {
      const { canceled, filePath } = await dialog.showSaveDialog(deps.desk, {
        title: deps.text('save.title'),
        defaultPath: join(folder, fileName),
        filters: [{ name: deps.text(`save.${format}`), extensions: [format] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      })
      if (canceled || filePath === '') return null
      folder = join(filePath, '..')
      return filePath
    },
    render: {
      pdf: printer.print,
      // Loaded when first asked for: the start of the app does not pay for them.
      docx: async (document) => (await import('./render-docx.ts')).renderDocx(document),
      md: async (document) =>
        (await import('#shared/document/render-markdown.ts')).renderMarkdown(document),
    },
    reveal: (path) => shell.showItemInFolder(path),
    onFailure: (error) => log('export failed:', codeOf(error)),
  })
  return { saveDocument, printer }
}
