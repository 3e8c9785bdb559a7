import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { WebContents } from 'electron'
import type { DesktopBridge } from '#shared/ipc/desktop-api.ts'
import { saveAs, saveLetter } from './support/save-dialog.ts'
import { expect, test } from './support/test.ts'

/** What the app's windows must be, as Electron itself reads them back. */
const lockedDown = {
  allowRunningInsecureContent: false,
  contextIsolation: true,
  enableBlinkFeatures: '',
  experimentalFeatures: false,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  sandbox: true,
  webSecurity: true,
  webviewTag: false,
}

test('every window is sandboxed, isolated, without Node and by the web’s rules, those that print and listen too', async ({
  app,
  profile,
}) => {
  // `getLastWebPreferences` is there at run time, but not in Electron's types.
  await app.electron.evaluate(({ app: electronApp, webContents }) => {
    type Known = WebContents & { getLastWebPreferences: () => object }
    const found = new Map<string, object>()
    const look = (contents: WebContents) =>
      found.set(contents.getURL().split('#')[0] ?? '', (contents as Known).getLastWebPreferences())
    webContents.getAllWebContents().forEach(look)
    electronApp.on('web-contents-created', (_event, contents) => {
      contents.on('dom-ready', () => look(contents))
    })
    Object.assign(globalThis, { found })
  })
  const printed = join(profile.folder, 'letter.pdf')
  await saveAs(app, printed)
  await saveLetter(app, 'pdf')
  expect(existsSync(printed) && statSync(printed).size).toBeGreaterThan(1_000)

  await app.companion.evaluate(async () => {
    const { desktop } = window as unknown as { desktop: DesktopBridge }
    await desktop.changeSettings({ patch: { talkMeter: 'by-hand' } })
    await desktop.setTalkMeter({ isOn: true })
  })
  const hasListened = () =>
    app.electron.evaluate(() =>
      (globalThis as unknown as { found: Map<string, object> }).found.has('app://bundle/talk.html'),
    )
  await expect.poll(hasListened).toBe(true)

  const found = await app.electron.evaluate(() => [
    ...(globalThis as unknown as { found: Map<string, object> }).found,
  ])
  expect(found.map(([url]) => url).toSorted()).toEqual([
    'app://bundle/companion.html',
    'app://bundle/desk.html',
    'app://bundle/print.html',
    'app://bundle/talk.html',
  ])
  for (const [url, preferences] of found) expect(preferences, url).toMatchObject(lockedDown)
})

test('nobody looks into a window with developer tools', async ({ app }) => {
  const isOpen = await app.electron.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      contents.openDevTools()
      return contents.isDevToolsOpened()
    }),
  )
  expect(isOpen).toEqual([false, false])
})
