import { join } from 'node:path'
import { app, type BrowserWindow, dialog, shell } from 'electron'
import type { Brand } from '#shared/document/brand.ts'
import type { PrintableDocument } from '#shared/document/internal-document.ts'
import type { DesktopApi, Environment, SaveFormat } from '#shared/ipc/desktop-api.ts'
import type { DesktopText } from '../desktop-texts.ts'
import { codeOf, log } from '../log.ts'
import { createAppWindow } from '../windows/app-window.ts'
import { createPdfPrinter } from './print-pdf.ts'
import { createFileSaver } from './save-file.ts'

const printTimeLimitMs = 20_000

type Render = Readonly<
  Record<SaveFormat, (document: PrintableDocument, brand: Brand) => Promise<string | Uint8Array>>
>

/** Wires the export of documents and dates to dialogs, windows and the file manager. */
export function createDocumentExport(deps: {
  desk: BrowserWindow
  environment: () => Environment
  brand: () => Promise<Brand>
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
  const saveFile = createFileSaver({
    choosePath: async (fileName, ending) => {
      const { canceled, filePath } = await dialog.showSaveDialog(deps.desk, {
        title: deps.text(ending === 'ics' ? 'save.datesTitle' : 'save.title'),
        defaultPath: join(folder, fileName),
        filters: [{ name: deps.text(`save.${ending}`), extensions: [ending] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      })
      if (canceled || filePath === '') return null
      folder = join(filePath, '..')
      return filePath
    },
    reveal: (path) => shell.showItemInFolder(path),
    onFailure: (error) => log('export failed:', codeOf(error)),
  })
  const render: Render = {
    pdf: printer.print,
    // Loaded when first asked for: the start of the app does not pay for them.
    docx: async (document, brand) => (await import('./render-docx.ts')).renderDocx(document, brand),
    md: async (document) =>
      (await import('#shared/document/render-markdown.ts')).renderMarkdown(document),
  }
  const saveDocument: DesktopApi['saveDocument'] = ({ document, format, suggestedName }) =>
    saveFile({
      suggestedName,
      ending: format,
      render: async () => render[format](document, await deps.brand()),
    })
  const saveCalendarFile: DesktopApi['saveCalendarFile'] = ({ entries, suggestedName }) =>
    saveFile({
      suggestedName,
      ending: 'ics',
      render: async () => {
        const { calendarFile } = await import('#shared/calendar-file/calendar-file.ts')
        return calendarFile(entries, Date.now())
      },
    })
  return { saveDocument, saveCalendarFile, printer }
}
