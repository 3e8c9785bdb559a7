// Loaded into the main process of whichever app is measured (electron -r), before the app itself:
// tells when each page is usable, and does what the benchmark asks for. It sets no timer of its own
// unless it types.
const { app, BrowserWindow } = require('electron')
const extras = require('./probe-extras.cjs')

/** By name of the page: what to run in it once it is there; it answers when the page is usable. */
const watches = JSON.parse(process.env['TANTO_BENCH_WATCHES'] ?? '{}')
/** Pages that stay hidden at the start. */
const hidden = (process.env['TANTO_BENCH_HIDDEN'] ?? '').split(',')

const nameOf = (contents) => /([^/]+)\.html/.exec(contents.getURL())?.[1]

app.on('browser-window-created', (_event, window) => {
  let isShown = () => {}
  const shown = new Promise((resolve) => (isShown = resolve))
  window.once('show', () => isShown(Date.now()))
  window.webContents.once('dom-ready', async () => {
    const name = nameOf(window.webContents)
    const watch = watches[name]
    if (watch === undefined) return
    if (window.isVisible()) isShown(0)
    const paintedAtMs = await window.webContents.mainFrame.executeJavaScript(watch)
    const shownAtMs = hidden.includes(name) ? 0 : await shown
    process.send({ usable: name, atMs: Math.max(paintedAtMs, shownAtMs) })
  })
})

const windowOf = (name) =>
  BrowserWindow.getAllWindows().find((window) => nameOf(window.webContents) === name)

const actions = {
  run: ({ page, script }) => windowOf(page).webContents.mainFrame.executeJavaScript(script, true),
  show: ({ page }) => windowOf(page).show(),
  /** What the shortcut and the tray do. */
  summon: ({ page }) => {
    windowOf(page).show()
    windowOf(page).focus()
    windowOf(page).webContents.send('summoned', {})
  },
  hide: ({ page }) => windowOf(page).hide(),
  press: ({ page, key, modifiers }) => press(windowOf(page).webContents, key, modifiers),
  type: ({ page, keys, everyMs }) => typeKeys(windowOf(page).webContents, keys, everyMs),
  ...extras,
  quit: () => void setImmediate(() => app.quit()),
}

/** Real key events, one by one at a steady pace. "\n" is Enter. */
function typeKeys(contents, keys, everyMs) {
  return new Promise((resolve) => {
    let at = 0
    const timer = setInterval(() => {
      const key = keys[at++]
      if (key === undefined) {
        clearInterval(timer)
        resolve()
        return
      }
      const keyCode = key === '\n' ? 'Return' : key === ' ' ? 'Space' : key
      contents.sendInputEvent({ type: 'keyDown', keyCode })
      contents.sendInputEvent({ type: 'char', keyCode })
      contents.sendInputEvent({ type: 'keyUp', keyCode })
    }, everyMs)
  })
}

/** One key or chord, as Electron names them. */
function press(contents, keyCode, modifiers) {
  contents.sendInputEvent({ type: 'keyDown', keyCode, modifiers })
  contents.sendInputEvent({ type: 'keyUp', keyCode, modifiers })
}

process.on('message', async ({ id, action, input }) => {
  try {
    process.send({ id, value: await actions[action](input) })
  } catch (error) {
    process.send({ id, error: String(error) })
  }
})
// Without the benchmark nobody would end this app.
process.once('disconnect', () => app.exit(1))
