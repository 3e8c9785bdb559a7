import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { createPdfPrinter, type PrintWindow } from '#electron/main/export/print-pdf.ts'
import { plainBrand } from '#shared/document/brand.ts'
import { aDocument } from '../../support/document-builders.ts'

class TestWindow implements PrintWindow {
  static lastId = 0
  readonly events = new EventEmitter()
  isDestroyed = false
  readonly webContents = {
    id: ++TestWindow.lastId,
    once: (event: string, listener: () => void) => this.events.once(event, listener),
    printToPDF: async () => new TextEncoder().encode(`pdf ${this.webContents.id}`),
  }
  destroy = () => {
    this.isDestroyed = true
  }
}

function printing(timeLimitMs = 5_000) {
  const windows: TestWindow[] = []
  const printer = createPdfPrinter({
    createWindow: () => {
      const window = new TestWindow()
      windows.push(window)
      return window
    },
    timeLimitMs,
  })
  const windowAt = (index: number) => {
    const window = windows[index]
    if (!window) throw new Error('no such window')
    return window
  }
  return { printer, windowAt }
}

test('a page gets its document, says it is ready, and is printed; then its window is gone', async () => {
  const { printer, windowAt } = printing()
  const printed = printer.print(aDocument('first'), plainBrand)
  const caller = windowAt(0).webContents
  expect((await printer.takePrintDocument({}, caller)).document.title).toBe('T first')
  await printer.printReady({}, caller)
  expect(new TextDecoder().decode(await printed)).toBe(`pdf ${caller.id}`)
  expect(windowAt(0).isDestroyed).toBe(true)
})

test('two documents printed at once do not get mixed up', async () => {
  const { printer, windowAt } = printing()
  const printed = [
    printer.print(aDocument('a'), plainBrand),
    printer.print(aDocument('b'), plainBrand),
  ]
  expect((await printer.takePrintDocument({}, windowAt(1).webContents)).document.title).toBe('T b')
  expect((await printer.takePrintDocument({}, windowAt(0).webContents)).document.title).toBe('T a')
  await printer.printReady({}, windowAt(1).webContents)
  await printer.printReady({}, windowAt(0).webContents)
  await Promise.all(printed)
  expect([windowAt(0).isDestroyed, windowAt(1).isDestroyed]).toEqual([true, true])
})

test('no other page can read a document or say that it is ready', async () => {
  const { printer, windowAt } = printing(20)
  const printed = printer.print(aDocument('secret'), plainBrand)
  const stranger = { id: windowAt(0).webContents.id + 1000 }
  await expect(printer.takePrintDocument({}, stranger)).rejects.toThrow('nothing to print')
  await expect(printer.printReady({}, stranger)).rejects.toThrow('nothing to print')
  await expect(printed).rejects.toThrow('took too long')
})

test.each([
  ['render-process-gone', 'died'],
  ['did-fail-load', 'did not load'],
])(
  'when the page ends with %s the export fails at once and its window is gone',
  async (event, reason) => {
    const { printer, windowAt } = printing()
    const printed = printer.print(aDocument('x'), plainBrand)
    windowAt(0).events.emit(event)
    await expect(printed).rejects.toThrow(reason)
    expect(windowAt(0).isDestroyed).toBe(true)
  },
)

test('a page that never gets ready does not hold the export for ever', async () => {
  const { printer, windowAt } = printing(20)
  await expect(printer.print(aDocument('x'), plainBrand)).rejects.toThrow('took too long')
  expect(windowAt(0).isDestroyed).toBe(true)
})
