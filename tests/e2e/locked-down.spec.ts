import type { DesktopBridge } from '#shared/ipc/desktop-api.ts'
import { desktopMethodNames } from '#shared/ipc/desktop-channels.ts'
import { expect, test } from './support/test.ts'

test('a page has no Node and no Electron, only the contract', async ({ app }) => {
  for (const page of [app.desk, app.companion]) {
    const found = await page.evaluate(() => ({
      node: ['require', 'process', 'module', 'global', 'Buffer', 'electron', '__dirname'].filter(
        (name) => name in globalThis,
      ),
      bridge: Object.keys((globalThis as unknown as { desktop: object }).desktop).toSorted(),
    }))
    expect(found).toEqual({
      node: [],
      bridge: [...desktopMethodNames, 'environment', 'on', 'zoomTo'].toSorted(),
    })
  }
})

test('camera, microphone, place, notifications and the clipboard’s content are denied', async ({
  start,
}) => {
  // With a camera and a microphone there, so that it is not their absence that says no.
  const app = await start(['--use-fake-device-for-media-stream'])
  const answers = await app.desk.evaluate(async () => {
    const refusal = (request: Promise<unknown>) =>
      request.then(
        () => 'given',
        (error: unknown) => (error as Error).name,
      )
    const place = await new Promise((answer) =>
      navigator.geolocation.getCurrentPosition(answer, (error) => answer(`code ${error.code}`)),
    )
    return {
      media: await refusal(navigator.mediaDevices.getUserMedia({ audio: true, video: true })),
      screen: await refusal(navigator.mediaDevices.getDisplayMedia()),
      place,
      notifications: await Notification.requestPermission(),
      clipboard: await refusal(navigator.clipboard.readText()),
    }
  })
  expect(answers).toEqual({
    media: 'NotAllowedError',
    screen: expect.stringMatching(/NotAllowedError|NotSupportedError|InvalidStateError/),
    // 1: permission denied.
    place: 'code 1',
    notifications: 'denied',
    clipboard: 'NotAllowedError',
  })
})

test('text never becomes code: inline scripts, handlers and eval do not run', async ({ app }) => {
  const ran = await app.desk.evaluate(async () => {
    const marks: string[] = []
    Object.assign(window, { mark: (name: string) => marks.push(name) })
    const script = document.createElement('script')
    script.textContent = 'mark("inline script")'
    const image = document.createElement('img')
    image.setAttribute('onerror', 'mark("inline handler")')
    image.src = 'data:image/png;base64,broken'
    const frame = document.createElement('iframe')
    frame.srcdoc = '<script>parent.mark("frame")</script>'
    document.body.append(script, image, frame)
    // Outside of the driver's own call, which is allowed to evaluate.
    await new Promise((done) => setTimeout(done))
    try {
      // oxlint-disable-next-line no-eval -- it must not work
      globalThis.eval('mark("eval")')
    } catch (error) {
      marks.push((error as Error).name)
    }
    await new Promise((done) => setTimeout(done, 200))
    for (const element of [script, image, frame]) element.remove()
    return marks
  })
  expect(ran).toEqual(['EvalError'])
  expect(app.takeComplaints().join('\n')).toContain('Content Security Policy')
})

test('the desktop refuses what does not fit its contract, and pages that are not asked', async ({
  app,
}) => {
  const refusals = await app.desk.evaluate(async () => {
    const desktop = (window as unknown as { desktop: DesktopBridge }).desktop
    const said = (answer: Promise<unknown>) =>
      answer.then(
        () => 'accepted',
        (error: unknown) => (error as Error).message,
      )
    return [
      await said(desktop.appendEvents({ events: [{ kind: 'nonsense' } as never] })),
      await said(desktop.readJournal({ fromSeq: -1, limit: 1e9 })),
      await said(desktop.showDesk({ path: 'https://example.invalid/' })),
      await said(desktop.changeSettings({ patch: { dataFolder: '/' } as never })),
      await said(desktop.journalState(undefined as never)),
      await said(desktop.takePrintDocument({})),
      await said(desktop.printReady({})),
    ]
  })
  expect(refusals.slice(0, 5)).toEqual(
    Array.from({ length: 5 }, () => expect.stringContaining('refused, input does not fit')),
  )
  expect(refusals.slice(5)).toEqual([
    expect.stringContaining('nothing to print'),
    expect.stringContaining('nothing to print'),
  ])
})

test('the app’s own scheme hands out the built pages and nothing else', async ({ app }) => {
  const paths = [
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/..%5c..%5cpackage.json',
    '//etc/passwd.txt',
    '/%00.html',
    '/assets',
    '/assets/',
    '/',
    '/no-such-page.html',
    `/${'a'.repeat(3000)}.html`,
  ]
  const answers = await app.desk.evaluate(
    (wanted) =>
      Promise.all(
        wanted.map((path) =>
          fetch(`app://bundle${path}`).then(
            (response) => response.status,
            () => 'refused',
          ),
        ),
      ),
    ['/desk.html', ...paths],
  )
  expect(answers).toEqual([200, ...paths.map(() => 'refused')])
  const elsewhere = await app.electron.evaluate(async ({ net }) => {
    const answerOf = (url: string) =>
      net.fetch(url).then(
        (response) => String(response.status),
        (error: Error) => error.message,
      )
    return [await answerOf('app://other/desk.html'), await answerOf('app://bundle.evil/desk.html')]
  })
  expect(elsewhere).toEqual(['net::ERR_FILE_NOT_FOUND', 'net::ERR_FILE_NOT_FOUND'])
  expect(app.takeComplaints().every((complaint) => complaint.includes('ERR_FILE_NOT_FOUND'))).toBe(
    true,
  )
})
