// What the probe can do beyond pages and keys: floors of the same runtime, and dialogs answered.
const path = require('node:path')
const { setTimeout: sleep } = require('node:timers/promises')
const { setFlagsFromString } = require('node:v8')
const { runInNewContext } = require('node:vm')
const { BrowserWindow, contentTracing, dialog, globalShortcut, shell } = require('electron')

let saveTo = ''

/** The app's own session loads nothing but the app. */
const webPreferences = { partition: 'tanto-bench-floor', sandbox: true }

const windowOf = (page) =>
  BrowserWindow.getAllWindows().find((window) =>
    window.webContents.getURL().includes(`/${page}.html`),
  )

/** What a page holds once its garbage is collected. */
async function countersOf(page) {
  const { debugger: tools } = windowOf(page).webContents
  tools.attach('1.3')
  try {
    await tools.sendCommand('Performance.enable')
    // What hangs on what was collected goes the next time only.
    for (let times = 0; times < 3; times++) {
      await tools.sendCommand('HeapProfiler.collectGarbage')
      await sleep(100)
    }
    const { metrics } = await tools.sendCommand('Performance.getMetrics')
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]))
  } finally {
    tools.detach()
  }
}

module.exports = {
  /**
   * The floor of a summon: a window with one field, made at the start and hidden, and a shortcut
   * that does nothing but show it.
   */
  openHiddenField: async ({ shortcut }) => {
    const size = { width: 380, height: 680 }
    const window = new BrowserWindow({ show: false, frame: false, ...size, webPreferences })
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
    const size = { width: 794, height: 1123 }
    const window = new BrowserWindow({ show: false, ...size, webPreferences })
    await window.loadFile(path.join(__dirname, 'floor/index.html'))
    await window.webContents.printToPDF({ pageSize: 'A4' })
    const tookMs = performance.now() - startedAt
    window.destroy()
    return tookMs
  },
  /** From now on what each thread does is written down, until `endTrace`. */
  trace: ({ categories }) => contentTracing.startRecording({ included_categories: categories }),
  endTrace: ({ file }) => contentTracing.stopRecording(file).then(() => undefined),
  /** What the desk and each thread of it hold, in MB: used and taken, before a collection and after. */
  heaps: async () => {
    const { debugger: tools } = windowOf('desk').webContents
    const threads = []
    tools.attach('1.3')
    tools.on('message', (_event, method, { sessionId }) => {
      if (method === 'Target.attachedToTarget') threads.push(sessionId)
    })
    try {
      const attach = { autoAttach: true, waitForDebuggerOnStart: false, flatten: true }
      await tools.sendCommand('Target.setAutoAttach', attach)
      const heaps = []
      for (const session of [undefined, ...threads]) {
        const usage = () => tools.sendCommand('Runtime.getHeapUsage', {}, session)
        const before = await usage()
        await tools.sendCommand('HeapProfiler.collectGarbage', {}, session)
        const { usedSize, totalSize } = await usage()
        const sizes = [before.usedSize, before.totalSize, usedSize, totalSize]
        heaps.push(sizes.map((bytes) => Math.round(bytes / 1024 / 1024)))
      }
      return heaps
    } finally {
      tools.detach()
    }
  },
  /** What both pages and the main process hold, each heap by itself, the rest together. */
  counters: async () => {
    const desk = await countersOf('desk')
    const companion = await countersOf('companion')
    setFlagsFromString('--expose-gc')
    runInNewContext('gc')()
    const megabytes = (bytes) => bytes / 1024 / 1024
    return {
      deskHeapMb: megabytes(desk.JSHeapUsedSize),
      companionHeapMb: megabytes(companion.JSHeapUsedSize),
      mainHeapMb: megabytes(process.memoryUsage().heapUsed),
      nodes: desk.Nodes + companion.Nodes,
      documents: desk.Documents + companion.Documents,
      listeners: desk.JSEventListeners + companion.JSEventListeners,
    }
  },
}
