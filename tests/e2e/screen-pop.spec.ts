import type { Page } from '@playwright/test'
import type { CaseDetails } from '#shared/case/case.ts'
import { hostileLinks } from '../support/hostile-links.ts'
import { livedCase } from '../support/lived-case.ts'
import { CompanionPage } from './pages/companion-page.ts'
import { closeWindow, setWindowSize, windowState } from './support/app-window.ts'
import type { Profile } from './support/profile.ts'
import { Keyboard } from './support/keyboard.ts'
import { otherProgram } from './support/other-program.ts'
import { type RunningApp, runSecondInstance } from './support/running-app.ts'
import { seedJournal } from './support/seeded-journal.ts'
import { expect, test } from './support/test.ts'
import { activeWindow, isAbove, needsXDisplay, typeOnKeyboard } from './support/x-display.ts'

test.use({ settings: { phoneCountry: 'JP' } })

const hourMs = 3_600_000
const link = (query: string) => `tanto://call?${query}`
const known = link('phone=%2B81312345678&name=K.+Sample')

/** A customer with an ended case and two open ones, each number written in its own way. */
function seedCustomer(profile: Profile): void {
  const atMs = Date.now() - 48 * hourMs
  const of = (phone: string, more: Partial<CaseDetails>) => ({
    details: { customer: 'Northgate Tools', contact: 'M. Ito', phone, ...more },
  })
  seedJournal(profile, [
    ...livedCase({
      id: 'ended',
      openedAtMs: atMs,
      acts: 11,
      ...of('０３－１２３４－５６７８', { whatHappened: 'Drills came blunt' }),
    }),
    ...livedCase({
      id: 'quiet',
      openedAtMs: atMs + hourMs,
      acts: 1,
      ...of('03-1234-5678', { whatHappened: 'Invoice was sent twice' }),
    }),
    ...livedCase({
      id: 'grave',
      openedAtMs: atMs + 2 * hourMs,
      acts: 1,
      owed: [
        { kind: 'promise-by-us', text: 'Call with the new date', dueAtMs: atMs + 90 * hourMs },
      ],
      ...of('+81 3-1234-5678 ext. 12', {
        whatHappened: 'Press 3 stands still',
        productionStopped: 'yes',
      }),
    }),
    ...livedCase({
      id: 'other',
      openedAtMs: atMs,
      details: { customer: 'Harbour Print Works', phone: '06-9999-0000' },
    }),
  ])
}

const card = (companion: Page, who: string) =>
  companion.getByRole('region', { name: `Call from ${who}` })

const isShown = async (app: RunningApp) => (await windowState(app, 'companion')).isVisible

test('a link handed over by a second start shows who calls, open cases first, and takes no focus', async ({
  profile,
  start,
}) => {
  needsXDisplay()
  seedCustomer(profile)
  const app = await start()
  await expect.poll(async () => (await windowState(app, 'desk')).isVisible).toBe(true)
  const program = await otherProgram()
  const shown = card(app.companion, 'Northgate Tools · M. Ito')
  try {
    expect(await runSecondInstance(profile, [known])).toBe(0)
    await expect.poll(() => isShown(app)).toBe(true)
    await expect(shown.getByRole('listitem')).toHaveCount(3)
    await expect(shown.getByRole('listitem').first()).toContainText('Press 3 stands still')
    await expect(shown.getByRole('listitem').first()).toContainText('Call with the new date')
    await expect(shown.getByRole('listitem').last()).toContainText('Drills came blunt')
    await expect(shown).toContainText('+81312345678')
    await expect(app.companion.getByRole('status')).toContainText(['Call from K. Sample'])

    expect(activeWindow()).toBe(program.xId)
    expect((await windowState(app, 'companion')).isFocused).toBe(false)
    typeOnKeyboard('abc')
    expect(activeWindow()).toBe(program.xId)
    await expect(shown).toBeVisible()
  } finally {
    program.end()
  }

  // By keyboard, once the rep goes there.
  const keyboard = new Keyboard(app.companion)
  await keyboard.pressButton(shown.getByRole('button', { name: /Press 3 stands still/ }))
  const companion = new CompanionPage(app.companion)
  await expect(companion.line).toBeVisible()
  await expect(app.companion.getByText('Press 3 stands still').first()).toBeVisible()
  await expect(shownBadge(app.companion)).toHaveCount(0)
})

const shownBadge = (companion: Page) => companion.getByRole('button', { name: /Show who that is/ })

test('started by a link, the app shows who calls and leaves the desk where it is', async ({
  profile,
  start,
}) => {
  seedCustomer(profile)
  const app = await start([known])
  await expect(card(app.companion, 'Northgate Tools · M. Ito')).toBeVisible()
  await expect.poll(() => isShown(app)).toBe(true)
  expect((await windowState(app, 'desk')).isVisible).toBe(false)
  expect((await windowState(app, 'companion')).isFocused).toBe(false)

  await runSecondInstance(profile)
  await expect.poll(async () => (await windowState(app, 'desk')).isVisible).toBe(true)
})

test('what a call is told in can be arguments instead of a link', async ({ profile, app }) => {
  await runSecondInstance(profile, ['--call-phone=0312345678', '--call-name=K. Sample'])
  await expect(card(app.companion, 'K. Sample')).toContainText('0312345678')
})

test('an unknown number becomes a case with the number filled in, and a call', async ({
  profile,
  app,
}) => {
  await runSecondInstance(profile, [link('phone=03-1234-5678&name=Sample+Mills')])
  const shown = card(app.companion, 'Sample Mills')
  await expect(shown).toContainText('No case has this number.')
  await shown.getByRole('button', { name: 'New case' }).click()
  await expect(new CompanionPage(app.companion).line).toBeVisible()
  await app.desk.getByRole('button', { name: 'Open the case' }).click()
  await expect(app.desk.getByText('03-1234-5678')).toBeVisible()
})

test('during a call it is a quiet mark, and the same number waits once', async ({
  profile,
  start,
}) => {
  seedCustomer(profile)
  const app = await start()
  await app.desk.getByRole('button', { name: 'Call now' }).click()
  const companion = new CompanionPage(app.companion)
  await expect(companion.line).toBeVisible()
  await closeWindow(app, 'companion')
  await expect.poll(() => isShown(app)).toBe(false)
  await runSecondInstance(profile, [known])
  await runSecondInstance(profile, [link('phone=06-9999-0000')])
  await runSecondInstance(profile, [known])
  await expect(app.companion.getByRole('button', { name: /^2 calls wait/ })).toBeAttached()
  expect(await isShown(app)).toBe(false)

  await app.desk.getByRole('button', { name: 'To the companion' }).click()
  await expect.poll(() => isShown(app)).toBe(true)
  await companion.line.fill('still typing')
  await expect(companion.line).toBeFocused()
  await shownBadge(app.companion).click()
  const shown = card(app.companion, 'Northgate Tools · M. Ito')
  await expect(shown.getByRole('button', { name: /Call with this case/ })).toHaveCount(0)
  await shown.getByRole('button', { name: 'Dismiss' }).click()
  const second = card(app.companion, 'Harbour Print Works · M. Ito')
  await second.getByRole('button', { name: 'Dismiss' }).click()
  await expect(companion.line).toHaveValue('still typing')
  await expect(shownBadge(app.companion)).toHaveCount(0)
})

test('a call that came meanwhile stands there when the call and its wrap-up are done', async ({
  profile,
  start,
}) => {
  seedCustomer(profile)
  const app = await start()
  await app.desk.getByRole('button', { name: 'Call now' }).click()
  await expect(new CompanionPage(app.companion).line).toBeVisible()
  await runSecondInstance(profile, [known])
  await app.companion.getByRole('button', { name: 'End call' }).click()
  await shownBadge(app.companion).click()
  const shown = card(app.companion, 'Northgate Tools · M. Ito')
  await expect(shown.getByRole('button', { name: /Call with this case/ })).toHaveCount(3)
  await app.companion.keyboard.press('Escape')
  await expect(shown).toHaveCount(0)
  await shownBadge(app.companion).click()
  await shown.getByRole('button', { name: /Press 3 stands still/ }).click()
  await expect(new CompanionPage(app.companion).line).toBeVisible()
})

test('a strip of 380 by 120 shows who calls and takes the call by one press', async ({
  profile,
  start,
}) => {
  seedCustomer(profile)
  const app = await start([known])
  const shown = card(app.companion, 'Northgate Tools · M. Ito')
  await expect(shown.getByRole('listitem')).toHaveCount(3)
  await app.companion.getByRole('button', { name: 'Understood' }).click()
  await setWindowSize(app, 'companion', 380, 120)
  await expect(shown.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 })
  const take = shown.getByRole('button', { name: 'Call with this case', exact: true })
  await expect(take).toBeInViewport({ ratio: 1 })
  await expect(shown.getByRole('button', { name: 'Dismiss' })).toBeInViewport({ ratio: 1 })
  await take.click()
  await expect(new CompanionPage(app.companion).line).toBeVisible()
})

test('a companion that is not kept on top is so for a call, until it is dismissed', async ({
  profile,
  start,
}) => {
  needsXDisplay()
  const app = await start()
  await app.desk.getByRole('button', { name: 'Call now' }).click()
  await app.companion.getByRole('button', { name: 'End call' }).click()
  await app.companion.getByRole('button', { name: 'Keep on top of other windows' }).click()
  const { xId } = await windowState(app, 'companion')
  await expect.poll(() => isAbove(xId)).toBe(false)
  const program = await otherProgram()
  try {
    await runSecondInstance(profile, [known])
    await expect.poll(() => isAbove(xId)).toBe(true)
    expect(activeWindow()).toBe(program.xId)
  } finally {
    program.end()
  }
  await shownBadge(app.companion).click()
  await app.companion.getByRole('button', { name: 'Dismiss' }).click()
  await expect.poll(() => isAbove(xId)).toBe(false)
})

const logged = (why: string) => `tanto: a call was handed over and ignored: ${why}`

test('of hostile links nothing is shown: one line each in the log, and the app goes on', async ({
  profile,
  app,
}) => {
  for (const [url, why] of hostileLinks) {
    await app.electron.evaluate(({ app: program }, told) => {
      program.emit('open-url', { preventDefault: () => {} }, told)
    }, url)
    await expect.poll(() => app.takeComplaints()).toEqual([logged(why)])
  }
  expect(await isShown(app)).toBe(false)
  await expect(app.companion.getByRole('region', { name: /^Call from/ })).toHaveCount(0)

  await runSecondInstance(profile, [known])
  await expect(card(app.companion, 'K. Sample')).toBeVisible()
})

test('nor is anything shown of one that another program starts the app with', async ({
  profile,
  app,
}) => {
  const isDeskShown = async () => (await windowState(app, 'desk')).isVisible
  // It comes up in its own time, and would after it was closed.
  await expect.poll(isDeskShown).toBe(true)
  await closeWindow(app, 'desk')
  await expect.poll(isDeskShown).toBe(false)
  const urls = [
    ['tanto://evil?phone=4711', 'not-a-call'],
    ['tanto://call?name=%E2%80%AEgpj.exe', 'unseen-characters'],
    ['tanto://call?phone=%252B4711', 'bad-encoding'],
  ] as const
  for (const [url, why] of urls) {
    await runSecondInstance(profile, [url])
    await expect.poll(() => app.takeComplaints()).toEqual([logged(why)])
  }
  // It is not even handed over, and so big a one would hold up whoever gets it.
  expect(await runSecondInstance(profile, [`tanto://call?name=${'x'.repeat(100_000)}`])).toBe(0)
  expect(app.takeComplaints()).toEqual([])
  expect(await isShown(app)).toBe(false)
  expect(await isDeskShown()).toBe(false)
})

test('no link carries a command to the data', async ({ profile, start }) => {
  const app = await start([known, '--list-snapshots'])
  await expect(card(app.companion, 'K. Sample')).toBeVisible()
  await runSecondInstance(profile, [known, `--restore-snapshot=${profile.folder}`])
  await expect(card(app.companion, 'K. Sample')).toBeVisible()
})

test('a number is dialled as a link of its digits, by the kind that was chosen', async ({
  profile,
  start,
}) => {
  seedCustomer(profile)
  const app = await start()
  await app.electron.evaluate(({ shell }) => {
    const opened: string[] = []
    Reflect.set(globalThis, 'opened', opened)
    shell.openExternal = async (url) => void opened.push(url)
  })
  const opened = () => app.electron.evaluate(() => Reflect.get(globalThis, 'opened') as string[])
  await app.desk.getByRole('link', { name: 'Cases', exact: true }).click()
  await app.desk.getByText('Press 3 stands still').first().click()
  await app.desk.getByRole('button', { name: 'Dial +81 3-1234-5678 ext. 12' }).click()
  await expect.poll(opened).toEqual(['tel:+81312345678'])

  await app.desk.getByRole('link', { name: 'Settings' }).click()
  await app.desk.getByText('callto:', { exact: true }).click()
  await app.desk.goBack()
  await app.desk.getByRole('button', { name: 'Dial +81 3-1234-5678 ext. 12' }).click()
  await expect.poll(opened).toEqual(['tel:+81312345678', 'callto:+81312345678'])
})
