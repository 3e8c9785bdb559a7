import { join } from 'node:path'
import type { DesktopBridge } from '#shared/ipc/desktop-api.ts'
import { desktopMethodNames } from '#shared/ipc/desktop-channels.ts'
import { projectRoot, type RunningApp } from './support/running-app.ts'
import { expect, test } from './support/test.ts'

// Each of these callers has the preload, and so the whole contract within reach. None is heard.

type ForeignWindow = {
  readonly url: string
  /** A session of its own, away from the app's. */
  readonly partition?: string
  /** Asks from a frame in the page, which has the preload too. */
  readonly fromFrame?: boolean
}

/** Asks for everything there is, in the page it runs in; listening and zooming ask for nothing. */
const askForEverything = `Promise.all(
  Object.keys(desktop)
    .filter((name) => typeof desktop[name] === 'function' && !['on', 'zoomTo'].includes(name))
    .map((name) => desktop[name]({}).then(() => name + ': answered', (error) => error.message)),
)`

const refusals = [...desktopMethodNames]
  .toSorted()
  .map((name) => expect.stringContaining(`${name}: refused, unknown sender`))

/** Opens a window the app knows nothing of, and says what its page was answered. */
async function answersTo(app: RunningApp, foreign: ForeignWindow): Promise<string[]> {
  const answers = await app.electron.evaluate(
    async ({ BrowserWindow }, { url, partition, fromFrame, preload, ask }) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: {
          sandbox: true,
          preload,
          nodeIntegrationInSubFrames: true,
          additionalArguments: ['--tanto-environment=%7B%7D'],
          ...(partition === undefined ? {} : { partition }),
        },
      })
      if (partition !== undefined) {
        window.webContents.session.protocol.handle('app', (request) => {
          const page = request.url === url ? '<iframe src="app://bundle/frame.html"></iframe>' : ''
          return new Response(page, { headers: { 'Content-Type': 'text/html' } })
        })
      }
      // Else no frame would load at all.
      window.webContents.removeAllListeners('will-frame-navigate')
      await window.loadURL(url)
      const { mainFrame } = window.webContents
      const frame = fromFrame ? mainFrame.frames[0] : mainFrame
      const heard = (await frame?.executeJavaScript(ask)) as string[]
      window.destroy()
      return heard
    },
    {
      ...foreign,
      preload: join(projectRoot, 'out/preload/index.cjs'),
      ask: askForEverything,
    },
  )
  // A page of ours without the app's environment, or without its store, has reason to complain.
  app.takeComplaints()
  return answers.toSorted()
}

test('a window that the app did not make gets no answer, whatever it shows', async ({ app }) => {
  const ownPage = 'app://bundle/companion.html'
  const callers: [string, ForeignWindow][] = [
    ['a page of ours', { url: ownPage }],
    ['our origin in another session', { url: ownPage, partition: 'one' }],
    ['a frame of our origin there', { url: ownPage, partition: 'two', fromFrame: true }],
    ['a page without an origin', { url: 'data:text/html,<p>', partition: 'three' }],
    ['our scheme on another host', { url: 'app://other/', partition: 'four' }],
    ['an empty page', { url: 'about:blank' }],
  ]
  for (const [shown, foreign] of callers) {
    expect(await answersTo(app, foreign), shown).toEqual(refusals)
  }
})

test('a window of ours that shows another page gets no answer', async ({ app }) => {
  const state = await app.desk.evaluate(() =>
    (window as unknown as { desktop: DesktopBridge }).desktop.journalState({ seq: 0 }),
  )
  expect(state.lastSeq, 'while it shows ours it does').toBe(0)
  const answers = await app.electron.evaluate(async ({ BrowserWindow }, ask) => {
    const isDesk = (url: string) => url.includes('/desk.html')
    const desk = BrowserWindow.getAllWindows().find((one) => isDesk(one.webContents.getURL()))
    await desk?.loadURL('about:blank')
    return (await desk?.webContents.executeJavaScript(ask)) as string[]
  }, askForEverything)
  expect(answers.toSorted()).toEqual(refusals)
})
