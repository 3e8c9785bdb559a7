import type { PrintToPDFOptions } from 'electron'
import type { Brand } from '#shared/document/brand.ts'
import type { PrintableDocument } from '#shared/document/internal-document.ts'
import type { DesktopHandlers } from '../ipc/register.ts'

/** What a print job needs of a window on the print page. Electron's BrowserWindow has it. */
export type PrintWindow = {
  readonly webContents: {
    readonly id: number
    readonly printToPDF: (options: PrintToPDFOptions) => Promise<Uint8Array>
    readonly once: {
      (event: 'render-process-gone', listener: () => void): unknown
      (event: 'did-fail-load', listener: () => void): unknown
    }
  }
  readonly destroy: () => void
}

export type PdfPrinter = Pick<DesktopHandlers, 'takePrintDocument' | 'printReady'> & {
  readonly print: (document: PrintableDocument, brand: Brand) => Promise<Uint8Array>
}

type Job = {
  readonly document: PrintableDocument
  readonly brand: Brand
  readonly ready: () => void
}

const options: PrintToPDFOptions = {
  // The size is the style sheet's: it follows the document's paper.
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  displayHeaderFooter: true,
  headerTemplate: '<span></span>',
  footerTemplate: `<div style="width:100%;font:9.5px Inter,Arial,sans-serif;color:#5a5d66;text-align:center;padding-bottom:6px"><span class="pageNumber"></span> / <span class="totalPages"></span></div>`,
}

/**
 * Prints a document with Chromium: a hidden window shows the page the preview shows too, says when
 * its fonts are there, is printed, and is gone in every case. Rejects when the page dies or takes
 * longer than the time limit (milliseconds).
 */
export function createPdfPrinter(deps: {
  createWindow: () => PrintWindow
  timeLimitMs: number
}): PdfPrinter {
  const jobs = new Map<number, Job>()

  const jobOf = (callerId: number) => {
    const job = jobs.get(callerId)
    if (!job) throw new Error('This page has nothing to print')
    return job
  }

  return {
    takePrintDocument: async (_input, caller) => {
      const { document, brand } = jobOf(caller.id)
      return { document, brand }
    },
    printReady: async (_input, caller) => jobOf(caller.id).ready(),
    print: async (document, brand) => {
      const window = deps.createWindow()
      const { webContents } = window
      let timer: ReturnType<typeof setTimeout> | undefined
      const ready = new Promise<void>((resolve) => {
        jobs.set(webContents.id, { document, brand, ready: resolve })
      })
      const failed = new Promise<never>((_resolve, reject) => {
        const fail = (reason: string) => () => reject(new Error(reason))
        webContents.once('render-process-gone', fail('The print page died'))
        webContents.once('did-fail-load', fail('The print page did not load'))
        timer = setTimeout(fail('The print page took too long'), deps.timeLimitMs)
      })
      try {
        return await Promise.race([ready.then(() => webContents.printToPDF(options)), failed])
      } finally {
        clearTimeout(timer)
        jobs.delete(webContents.id)
        window.destroy()
      }
    },
  }
}
