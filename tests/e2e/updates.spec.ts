import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { DesktopBridge } from '#shared/ipc/desktop-api.ts'
import { openUpdateServer, type UpdateServer } from '../support/update-server.ts'
import { DeskPage } from './pages/desk-page.ts'
import { labelsIn } from './pages/labels.ts'
import { leftTheMachine } from './support/net-log.ts'
import type { RunningApp } from './support/running-app.ts'
import { expect, test as base } from './support/test.ts'

const t = labelsIn('en').about.updates
const nothingLeft = (text: string) => text.replaceAll(/\{\{\w+\}\}/g, '').trim()

type Fixtures = {
  server: UpdateServer
  /** The app as an AppImage that knows the server; what is installed writes a file beside it. */
  startImage: (args?: string[]) => Promise<RunningApp>
  image: string
}

const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- this is how Playwright is told of no fixtures
  server: async ({}, use) => {
    const server = await openUpdateServer()
    await use(server)
    await server.close()
  },
  image: async ({ profile }, use) => {
    const image = join(profile.folder, 'Tanto.AppImage')
    writeFileSync(image, 'the version that runs')
    await use(image)
  },
  startImage: async ({ start, server, image, profile }, use) => {
    await use((args = []) =>
      start(args, {
        TANTO_UPDATE_URL: server.source.url,
        TANTO_UPDATE_PUBLIC_KEY: server.source.publicKey,
        APPIMAGE: image,
        XDG_CACHE_HOME: join(profile.folder, 'cache'),
      }),
    )
  },
})

/** Notes each connection that the main process itself begins from now on. */
async function noteSockets(app: RunningApp): Promise<() => Promise<number>> {
  await app.electron.evaluate(() => {
    const channel = process.getBuiltinModule('node:diagnostics_channel')
    const noted = { sockets: 0 }
    Object.assign(globalThis, { noted })
    channel.subscribe('net.client.socket', () => (noted.sockets += 1))
  })
  return () =>
    app.electron.evaluate(
      () => (globalThis as unknown as { noted: { sockets: number } }).noted.sockets,
    )
}

async function openUpdates(page: Page) {
  await page.getByRole('link', { name: labelsIn('en').desk.nav.settings }).click()
  const part = page.getByRole('region', { name: t.title })
  await part.scrollIntoViewIfNeeded()
  return {
    part,
    choose: (mode: keyof typeof t.mode) => part.getByText(t.mode[mode], { exact: true }).click(),
    button: (name: string) => part.getByRole('button', { name }),
  }
}

test('updates are off until somebody says otherwise, and off is off: no request, no socket', async ({
  startImage,
  server,
  profile,
}) => {
  server.publish()
  const netLog = join(profile.folder, 'net-log.json')
  const app = await startImage([`--log-net-log=${netLog}`])
  const sockets = await noteSockets(app)
  const updates = await openUpdates(app.desk)
  await expect(updates.part.getByRole('radio', { name: t.mode.off })).toBeChecked()
  await expect(updates.part).toContainText(t.does.off)
  await expect(updates.part.getByRole('button')).toHaveCount(0)
  // Whatever a page asks for.
  await app.desk.evaluate(async () => {
    const { desktop } = window as unknown as { desktop: DesktopBridge }
    await desktop.lookForUpdate({})
    await desktop.downloadUpdate({})
    await desktop.installUpdate({})
  })
  await app.desk.waitForTimeout(500)
  expect(await sockets()).toBe(0)
  expect(server.asked).toEqual([])

  // On, the same eyes see it, and Chromium has still asked for nothing: it is not what asks.
  await updates.choose('tell')
  await expect(updates.part).toContainText('9.0.0')
  expect(await sockets()).toBeGreaterThan(0)
  await updates.choose('off')
  const askedWhileOn = server.asked.length
  await app.desk.waitForTimeout(500)
  expect(server.asked.length).toBe(askedWhileOn)
  await app.quit()
  expect(leftTheMachine(readFileSync(netLog, 'utf8'))).toEqual([])
})

test('an update is told of, downloaded and installed, each when asked for, with a snapshot before it', async ({
  startImage,
  server,
  profile,
  image,
}) => {
  test.skip(process.platform !== 'linux', 'an AppImage is what can be installed in a test')
  const ran = join(profile.folder, 'the-new-one-ran')
  server.publish({ package: Buffer.from(`#!/bin/sh\necho new > '${ran}'\n`) })
  const app = await startImage()
  await new DeskPage(app.desk).openCase('Harbour Print Works', 'Ink came a day late')
  const updates = await openUpdates(app.desk)
  await updates.choose('tell')
  await updates.button(t.download).click()
  await expect(updates.button(t.install)).toBeVisible()
  expect(readFileSync(image, 'utf8')).toBe('the version that runs')

  const gone = app.electron.waitForEvent('close')
  await updates.button(t.install).click()
  await gone
  await app.quit()
  await expect.poll(() => existsSync(ran)).toBe(true)
  expect(readFileSync(image, 'utf8')).toContain('echo new')

  // It was no Tanto at all: the one that runs says that it is as it was, and the data is.
  chmodSync(image, 0o644)
  const again = await startImage()
  const news = nothingLeft(t.news['not-updated'].split('{{to}}')[1] ?? '')
  await expect(again.desk.getByRole('status').filter({ hasText: news })).toContainText('9.0.0')
  const reasons = await again.desk.evaluate(async () => {
    const { desktop } = window as unknown as { desktop: DesktopBridge }
    return (await desktop.listSnapshots({})).map(({ reason }) => reason)
  })
  expect(reasons).toContain('update')
  await again.desk.getByRole('button', { name: t.news.dismiss }).click()
  await again.desk.getByRole('link', { name: labelsIn('en').desk.nav.cases, exact: true }).click()
  await expect(again.desk.getByText('Harbour Print Works').first()).toBeVisible()
})

test('what is not ours is thrown away and said in words, and the app works on', async ({
  startImage,
  server,
}) => {
  server.publish({ signature: Buffer.alloc(64).toString('base64') })
  const app = await startImage()
  const updates = await openUpdates(app.desk)
  await updates.choose('download')
  await expect(updates.part.getByRole('alert')).toHaveText(t.problem['not-genuine'])
  expect(app.takeComplaints()).toEqual(['tanto: no update: not-genuine'])
  server.publish()
  await updates.button(t.lookNow).click()
  await expect(updates.button(t.install)).toBeVisible()
})

test('during a call nothing is looked for and nothing can be installed', async ({
  startImage,
  server,
}) => {
  server.publish()
  const app = await startImage()
  await new DeskPage(app.desk).openCaseAndCall('Harbour Print Works', 'Ink came a day late')
  const updates = await openUpdates(app.desk)
  await updates.choose('download')
  await expect(updates.button(t.lookNow)).toBeDisabled()
  await expect(updates.part).toContainText(t.inCall)
  expect(server.asked).toEqual([])
})

test('what is new is told once after an update, by a line that waits, and never during a call', async ({
  start,
  profile,
}) => {
  writeFileSync(join(profile.folder, 'updates.json'), JSON.stringify({ lastVersion: '0.0.9' }))
  const app = await start()
  const line = app.desk.getByRole('status').filter({ hasText: '0.0.9' })
  await expect(line).toBeVisible()
  await new DeskPage(app.desk).openCaseAndCall('Harbour Print Works', 'Ink came a day late')
  await expect(line).toBeHidden()
  await app.quit()

  const again = await start()
  await expect(again.desk.getByText('Harbour Print Works').first()).toBeVisible()
  await expect(again.desk.getByRole('status').filter({ hasText: '0.0.9' })).toBeHidden()
})

test('the line leads to what is new, and does not come back', async ({ start, profile }) => {
  writeFileSync(join(profile.folder, 'updates.json'), JSON.stringify({ lastVersion: '0.0.9' }))
  const app = await start()
  await app.desk.getByRole('button', { name: t.news.see }).click()
  await expect(
    app.desk.getByRole('region', { name: labelsIn('en').about.whatsNew.title }),
  ).toContainText('Open a case by keyboard')
  await app.quit()
  const again = await start()
  await expect(again.desk.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(again.desk.getByRole('button', { name: t.news.see })).toHaveCount(0)
})
