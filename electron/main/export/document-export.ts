import { join } from 'node:path'
import { app, type BrowserWindow, dialog, shell } from 'electron'
import type { Brand } from '#shared/document/brand.ts'
import type { PrintableDocument } from '#shared/document/internal-document.ts'
import type { DesktopApi, Environment, SaveFormat } from '#shared/ipc/desktop-api.ts'
import type { DesktopText, DesktopTextKey } from '../desktop-texts.ts'
import { codeOf, log } from '../log.ts'
import { openLink } from '../open-link.ts'
import { createAppWindow } from '../windows/app-window.ts'
import type { FileEnding } from './file-name.ts'
import { createMailOpener } from './open-mail.ts'
import { createPdfPrinter } from './print-pdf.ts'
import { createEverythingSaver } from './save-everything.ts'
import { createFileSaver, type SaveDialog } from './save-file.ts'

const printTimeLimitMs = 20_000

type Render = Readonly<
  Record<SaveFormat, (document: PrintableDocument, brand: Brand) => Promise<string | Uint8Array>>
>

function titleOf(ending: FileEnding): DesktopTextKey {
  if (ending === 'ics') return 'save.datesTitle'
  if (ending === 'yaml') return 'save.contentTitle'
  return ending === 'json' || ending === 'csv' ? 'save.dataTitle' : 'save.title'
}

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
  const saving: SaveDialog = {
    choosePath: async (fileName, ending, title = titleOf(ending)) => {
      const { canceled, filePath } = await dialog.showSaveDialog(deps.desk, {
        title: deps.text(title),
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
  }
  const saveFile = createFileSaver(saving)
  const render: Render = {
    pdf: printer.print,
    // Loaded when first asked for: the start of the app does not pay for them.
    html: async (document, brand) => (await import('./render-html.ts')).renderHtml(document, brand),
    eml: async (document, brand) => (await import('./render-eml.ts')).renderEml(document, brand),
    docx: async (document, brand) => (await import('./render-docx.ts')).renderDocx(document, brand),
    md: async (document) =>
      (await import('#shared/document/render-markdown.ts')).renderMarkdown(document),
    txt: async (document) =>
      (await import('#shared/document/render-plain-text.ts')).renderPlainText(document),
  }
  const saveDocument: DesktopApi['saveDocument'] = ({ document, format, suggestedName }) =>
    saveFile({
      suggestedName,
      ending: format,
      render: async () => render[format](document, await deps.brand()),
    })
  const saveCaseData: DesktopApi['saveCaseData'] = ({ suggestedName, ...file }) =>
    saveFile({
      suggestedName,
      ending: file.as,
      render: async () => (await import('./render-case-data.ts')).renderCaseData(file),
    })
  const saveChart: DesktopApi['saveChart'] = ({ suggestedName, ...file }) =>
    saveFile({
      suggestedName,
      ending: file.as,
      title: 'save.chartTitle',
      render: async () => (await import('./render-chart.ts')).renderChart(file),
    })
  const saveCrmFile: DesktopApi['saveCrmFile'] = ({ suggestedName, table, notation }) =>
    saveFile({
      suggestedName,
      ending: 'csv',
      title: 'save.crmTitle',
      render: async () => (await import('./render-csv.ts')).renderCsv(table, notation),
    })
  const { leaveNothing, ...everything } = createEverythingSaver(saving)
  app.once('will-quit', leaveNothing)
  const saveCalendarFile: DesktopApi['saveCalendarFile'] = ({ entries, suggestedName }) =>
    saveFile({
      suggestedName,
      ending: 'ics',
      render: async () => {
        const { calendarFile } = await import('#shared/calendar-file/calendar-file.ts')
        return calendarFile(entries, Date.now())
      },
    })
  const saveContentFile: DesktopApi['saveContentFile'] = ({ text, suggestedName }) =>
    saveFile({ suggestedName, ending: 'yaml', render: async () => text })
  const openMail = createMailOpener(openLink, (error) => log('mail program failed:', codeOf(error)))
  return {
    saveFile,
    saveDocument,
    saveCaseData,
    saveChart,
    forPrograms: { saveCrmFile, ...everything },
    saveCalendarFile,
    saveContentFile,
    openMail,
    printer,
  }
}
