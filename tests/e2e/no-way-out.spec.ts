import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { leftTheMachine } from './support/net-log.ts'
import { openOutsideServer, type OutsideServer } from './support/outside-server.ts'
import { expect, test as base } from './support/test.ts'

const test = base.extend<{ outside: OutsideServer }>({
  // oxlint-disable-next-line no-empty-pattern -- this is how Playwright is told of no fixtures
  outside: async ({}, use) => {
    const server = await openOutsideServer()
    await fetch(server.url)
    expect(server.visits(), 'the server itself must be reachable').toBe(1)
    await use(server)
    expect(server.visits(), 'something got out of the app').toBe(1)
    await server.close()
  },
})

test('a page stays where it is and opens no other', async ({ app, outside }) => {
  await expect(app.desk).toHaveURL('app://bundle/desk.html#/today')
  await app.electron.evaluate(({ webContents }) => {
    const tried: string[] = []
    Object.assign(globalThis, { tried })
    for (const contents of webContents.getAllWebContents()) {
      contents.on('will-frame-navigate', ({ url }) => tried.push(url))
    }
  })
  const opened = await app.desk.evaluate((url) => {
    const link = document.body.appendChild(document.createElement('a'))
    link.href = url
    link.target = '_blank'
    link.click()
    link.remove()
    return [window.open(url), window.open('app://bundle/desk.html')]
  }, outside.url)
  expect(opened).toEqual([null, null])
  await app.desk.evaluate((url) => {
    location.href = url
  }, outside.url)

  const tried = () =>
    app.electron.evaluate(() => (globalThis as unknown as { tried: string[] }).tried)
  await expect.poll(tried).toEqual([outside.url])
  const shown = await app.electron.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => contents.getURL()),
  )
  expect(shown.toSorted()).toEqual(['app://bundle/companion.html', 'app://bundle/desk.html#/today'])
})

test('a page reaches nothing outside, by whichever way, and the test’s guard notices the attempt', async ({
  app,
  outside,
}) => {
  const tries = await app.desk.evaluate(tryToGetOut, outside.url)
  expect(tries).toEqual({
    fetch: 'refused',
    image: 'refused',
    beacon: 'refused',
    socket: 'refused',
  })
  expect(app.takeComplaints().join('\n')).toContain('Content Security Policy')

  // The same with the page's own policy switched off: the next wall holds too.
  const developer = await app.desk.context().newCDPSession(app.desk)
  await developer.send('Page.setBypassCSP', { enabled: true })
  await app.desk.reload()
  expect(await app.desk.evaluate(tryToGetOut, outside.url)).toEqual(tries)
  expect(app.takeComplaints()).toContain(`request to ${outside.url}`)
})

test('the parts below the pages reach nothing outside either, and Chromium’s record shows each attempt', async ({
  profile,
  start,
  outside,
}) => {
  const netLog = join(profile.folder, 'net-log.json')
  const app = await start([`--log-net-log=${netLog}`])
  const outcomes = await app.electron.evaluate(async ({ net, session }, url) => {
    const said = (request: Promise<Response>) =>
      request.then(
        () => 'answered',
        (error: unknown) => String(error),
      )
    return [
      await said(net.fetch(url)),
      await said(session.fromPartition('unlocked').fetch(url)),
      await said(session.fromPartition('unlocked').fetch('http://[::1]:8321/')),
    ]
  }, outside.url)
  expect(outcomes).toEqual([
    expect.stringContaining('ERR_BLOCKED_BY_CLIENT'),
    expect.stringContaining('ERR_NAME_NOT_RESOLVED'),
    expect.stringContaining('ERR_NAME_NOT_RESOLVED'),
  ])
  expect(app.takeComplaints()).toEqual(['tanto: blocked a request to http:'])
  await app.quit()
  const attempts = leftTheMachine(readFileSync(netLog, 'utf8'))
  expect(attempts).toContain(`URL_REQUEST_START_JOB ${outside.url}`)
  expect(attempts.filter((attempt) => attempt.includes('TCP_CONNECT'))).toEqual([])
})

/** Tries the ways out a page knows. Each is said to be refused, or not. */
async function tryToGetOut(url: string): Promise<Record<string, string>> {
  const named = (attempt: Promise<unknown>) =>
    attempt.then(
      () => 'got out',
      () => 'refused',
    )
  const image = new Promise<void>((loaded, failed) => {
    const shown = new Image()
    shown.addEventListener('load', () => loaded())
    shown.addEventListener('error', () => failed(new Error('refused')))
    shown.src = `${url}image.png`
  })
  const socket = new Promise<void>((opened, failed) => {
    const line = new WebSocket(url.replace('http:', 'ws:'))
    line.addEventListener('open', () => opened())
    line.addEventListener('error', () => failed(new Error('refused')))
  })
  navigator.sendBeacon(`${url}beacon`, 'typed')
  return {
    fetch: await named(fetch(url)),
    image: await named(image),
    // Nobody is told what becomes of a beacon: the server's count says it.
    beacon: 'refused',
    socket: await named(socket.catch((error: unknown) => Promise.reject(error as Error))),
  }
}
