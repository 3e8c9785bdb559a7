// What the probe can do beyond pages and keys: floors of the same runtime, and dialogs answered.
const path = require('node:path')
const { BrowserWindow, dialog, globalShortcut, shell } = require('electron')

let saveTo = ''

module.exports = {
  /**
   * The floor of a summon: a window with one field, made at the start and hidden, and a shortcut
   * that does nothing but show it.
   */
  openHiddenField: async ({ shortcut }) => {
    const window = new BrowserWindow({ show: false, width: 380, height: 680, frame: false })
    await window.loadFile(path.join(__dirname, 'floor/field.html'))
    const isFree = globalShortcut.register(shortcut, () => {
      window.show()
      window.focus()
    })
    if (!isFree) throw new Error(`Another program holds ${shortcut}.`)
  },
  /** From now on "Save as" is answered with this path. */
  saveTo: ({ file }) => {
    saveTo = file
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: saveTo })
    shell.showItemInFolder = () => undefined
  },
  /** The floor of an export: how long an empty page takes to be opened and printed, in ms. */
  printNothing: async () => {
    const startedAt = performance.now()
    const window = new BrowserWindow({ show: false, width: 794, height: 1123 })
    await window.loadFile(path.join(__dirname, 'floor/index.html'))
    await window.webContents.printToPDF({ pageSize: 'A4' })
    const tookMs = performance.now() - startedAt
    window.destroy()
    return tookMs
  },
}
