import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dayMs, hourMs } from '#shared/base/time.ts'
import type { CaseId } from '#shared/base/ids.ts'
import type { DesktopBridge } from '#shared/ipc/desktop-api.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import type { SettingsPatch } from '#shared/settings/settings.ts'
import { CompanionPage } from './pages/companion-page.ts'
import { DataSettings } from './pages/data-settings.ts'
import { DeskPage } from './pages/desk-page.ts'
import { closeWindow } from './support/app-window.ts'
import {
  type DesktopNotifications,
  needsDesktopNotifications,
  needsNotifications,
  startDesktopNotifications,
} from './support/desktop-notifications.ts'
import type { RunningApp } from './support/running-app.ts'
import { expect, test } from './support/test.ts'
import { clickInTrayMenu, trayMenuLabels } from './support/tray-menu.ts'

const patient = { timeout: 20_000 }

/** Around the clock, whenever the tests run. */
const noQuietHours = { quietFrom: null, quietUntil: null }
test.use({ settings: noQuietHours })

const customer = 'Northgate Sample Tools'
const whatHappened = 'Flanges of order 1042 came late'

/** A case that should have been called about long ago. */
function lateCase(id: string, name = customer): TantoEvent {
  const knownAtMs = Date.now() - dayMs
  return {
    kind: 'case-opened',
    caseId: id as CaseId,
    atMs: knownAtMs,
    details: {
      customer: name,
      contact: 'M. Ito',
      phone: '',
      whatHappened,
      failureKind: '',
      direction: 'they-called',
      knownAtMs,
      anyoneHurt: 'no',
      productionStopped: 'no',
      moneyAtStake: null,
    },
  }
}

/** Writes into the journal behind the windows' back: it is there at the next start. */
async function happened(app: RunningApp, ...events: TantoEvent[]): Promise<void> {
  const outcome = await app.desk.evaluate(
    (input) => (window as unknown as { desktop: DesktopBridge }).desktop.appendEvents(input),
    { events },
  )
  expect(outcome.kind).toBe('durable')
}

/** What is late is counted after it was decided what to remind of. */
async function hasLooked(app: RunningApp, label: string): Promise<void> {
  await expect.poll(() => trayMenuLabels(app), patient).toContain(label)
}

test.describe('on a desktop that shows notifications', () => {
  let desktop: DesktopNotifications

  test.beforeEach(async () => {
    needsDesktopNotifications()
    desktop = await startDesktopNotifications()
  })
  test.afterEach(() => desktop?.stop())

  test('what came due while the app was off is told at its start, once, over a kill and a restart', async ({
    start,
  }) => {
    let app = await start([], desktop.env)
    await needsNotifications(app)
    await happened(app, lateCase('case-1'))
    await app.kill()

    app = await start([], desktop.env)
    await expect.poll(() => desktop.shown.length, patient).toBe(1)
    await app.kill()
    expect(desktop.shown[0]).toMatchObject({ body: customer })
    expect(desktop.shown[0]?.title).toContain(whatHappened)

    app = await start([], desktop.env)
    await hasLooked(app, '1 thing is late')
    expect(desktop.shown).toHaveLength(1)
  })

  test('a click opens the case', async ({ start }) => {
    let app = await start([], desktop.env)
    await needsNotifications(app)
    await happened(app, lateCase('case-1'))
    await app.quit()

    app = await start([], desktop.env)
    await expect.poll(() => desktop.shown.length, patient).toBe(1)
    desktop.click(desktop.shown[0]!)
    await expect(app.desk.getByRole('heading', { level: 1, name: customer })).toBeVisible()
  })

  test('ten that are due together are one summary', async ({ start }) => {
    let app = await start([], desktop.env)
    await needsNotifications(app)
    await happened(app, ...Array.from({ length: 10 }, (_, at) => lateCase(`case-${at}`)))
    await app.quit()

    app = await start([], desktop.env)
    await hasLooked(app, '10 things are late')
    expect(desktop.shown.map(({ title }) => title)).toEqual(['10 things are due'])
  })

  test('during a call nothing is shown; after it, it is', async ({ start }) => {
    let app = await start([], desktop.env)
    await needsNotifications(app)
    await happened(app, lateCase('case-1'))
    const call = { kind: 'call-started', callId: 'call-1', caseId: 'case-1', atMs: Date.now() }
    await happened(app, call as TantoEvent)
    await happened(app, lateCase('case-2', 'Harbour Sample Works'))
    await app.quit()

    app = await start([], desktop.env)
    await hasLooked(app, '2 things are late')
    expect(desktop.shown).toEqual([])
    await app.companion.getByRole('button', { name: 'End call' }).first().click()
    await expect.poll(() => desktop.shown.length, patient).toBe(1)
  })

  test('quiet hours hold it back, and behind the app lock it names nobody', async ({ start }) => {
    let app = await start([], desktop.env)
    await needsNotifications(app)
    await new DeskPage(app.desk).openCase('Sample Pumps', 'The pump of order 1043 leaks')
    const settings = new DataSettings(app.desk)
    await settings.open()
    await settings.protectByPassphrase('five quiet words in here')
    await change(app, quietNow())
    await happened(app, lateCase('case-1'))
    await app.quit()

    app = await start([], desktop.env)
    await new DataSettings(app.desk).unlock('five quiet words in here')
    await hasLooked(app, '1 thing is late')
    expect(await trayMenuLabels(app)).toContainEqual(expect.stringContaining(customer))
    expect(desktop.shown).toEqual([])

    await app.desk.evaluate(() =>
      (window as unknown as { desktop: DesktopBridge }).desktop.lock({}),
    )
    expect((await trayMenuLabels(app)).join()).not.toContain(customer)
    await change(app, noQuietHours)
    await expect.poll(() => desktop.shown.length, patient).toBe(1)
    expect(desktop.shown).toMatchObject([
      { title: '1 thing is due', body: 'Open Tanto to see what.' },
    ])
  })
})

test('where nothing shows notifications, a calm line and the tray say it, and lead there', async ({
  start,
}) => {
  const nobody = { DBUS_SESSION_BUS_ADDRESS: 'disabled:' }
  let app = await start([], nobody)
  await happened(app, lateCase('case-1'))
  await app.quit()

  app = await start([], nobody)
  // Elsewhere than on Linux there is always somebody.
  await app.electron.evaluate(({ Notification }) => {
    if (process.platform !== 'linux') Notification.isSupported = () => false
  })
  const line = app.desk.getByRole('status').filter({ hasText: /^Reminder: Call M. Ito/ })
  await expect(line).toBeVisible()
  await hasLooked(app, '1 thing is late')
  const entry = (await trayMenuLabels(app)).find((label) => label.startsWith(customer)) ?? ''
  await clickInTrayMenu(app, entry)
  await expect(app.desk.getByRole('heading', { level: 1, name: customer })).toBeVisible()
  await line.getByRole('button', { name: 'Not now' }).click()
  await expect(line).toHaveCount(0)
})

test('a hidden desk tells what is promised in the companion, and no word of it is written down', async ({
  app,
  profile,
}) => {
  await closeWindow(app, 'desk')
  await clickInTrayMenu(app, 'Call now')
  const companion = new CompanionPage(app.companion)
  await companion.capture('> walnut courier by tomorrow 9am')
  const remembered = () => readFileSync(join(profile.folder, 'reminders.json'), 'utf8')
  await expect
    .poll(() => existsSync(join(profile.folder, 'reminders.json')) && remembered(), patient)
    .toContain('/promise:')
  expect(remembered()).not.toContain('walnut')
})

/** Quiet hours that it is in the middle of. */
function quietNow() {
  const timeIn = (ms: number) => new Date(Date.now() + ms).toTimeString().slice(0, 5)
  return { quietFrom: timeIn(-2 * hourMs), quietUntil: timeIn(2 * hourMs) }
}

async function change(app: RunningApp, patch: SettingsPatch): Promise<void> {
  await app.desk.evaluate(
    (input) => (window as unknown as { desktop: DesktopBridge }).desktop.changeSettings(input),
    { patch },
  )
}
