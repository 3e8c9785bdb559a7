import { expect, test } from 'vitest'
import { sourceFiles } from '../support/source-files.ts'

// What is said in comments is not done.
const sources = ['electron', 'renderer', 'shared'].flatMap((layer) =>
  sourceFiles(layer).map(({ path, text }) => ({
    path,
    text: text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''),
  })),
)

/** Where in the app's own code a pattern stands. */
const placesOf = (pattern: RegExp) =>
  sources.flatMap(({ path, text }) => (pattern.test(text) ? [path] : []))

test('the sources are read at all', () => {
  expect(sources.length).toBeGreaterThan(200)
  expect(placesOf(/contextIsolation: true/)).toEqual(['electron/main/windows/app-window.ts'])
})

test.each([
  ['opens a file with another program', /\bopen(Path|Item)\b/],
  ['loads a page from a file or from the network', /\bloadFile\b|\bfile:\/\/|pathToFileURL/],
  ['asks for a page over the network', /\bfetch\(|XMLHttpRequest|\bWebSocket\b|\bEventSource\b/],
  ['gives a page Node', /nodeIntegration(InSubFrames|InWorker)?: true|@electron\/remote/],
  ['takes the sandbox or the isolation away', /(sandbox|contextIsolation): false|no-sandbox/],
  ['weakens the web’s own rules', /webSecurity|disable-web-security|allowRunningInsecureContent/],
  ['switches on what is experimental', /experimentalFeatures|enableBlinkFeatures|enable-features/],
  [
    'embeds another page',
    /webviewTag|<webview|WebContentsView|BrowserView|<iframe|<object\s|<embed\s/i,
  ],
  ['turns text into code', /\beval\(|new Function|setTimeout\(['"`]|executeJavaScript/],
  ['turns text into HTML', /innerHTML|dangerouslySetInnerHTML|insertAdjacentHTML|document\.write/],
  ['answers without asking who calls', /ipcMain\.on\b|ipcMain\.handleOnce|sendSync/],
  ['sends reports of crashes', /crashReporter/],
  ['names an address on the network', /\b(https?|wss?|ftp):\/\//],
])('no line of the app %s', (_what, pattern) => {
  expect(placesOf(pattern)).toEqual([])
})

test.each([
  ['windows are made', /new BrowserWindow\(/, 'electron/main/windows/app-window.ts'],
  ['calls from pages are listened to', /ipcMain\.handle\(/, 'electron/main/start.ts'],
  ['a link is given to the system', /\bopenExternal\b/, 'electron/main/open-link.ts'],
  ['pages are served', /protocol\.(handle|register\w+Protocol)\(/, 'electron/main/app-scheme.ts'],
  ['anything is put within reach of a page', /exposeInMainWorld/, 'electron/preload/index.ts'],
])('there is one place where %s', (_what, pattern, place) => {
  expect(placesOf(pattern)).toEqual([place])
})
