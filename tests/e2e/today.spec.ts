import { createRandom } from '../../scripts/bench/random.mjs'
import type { Entry } from '#shared/call/entry.ts'
import { reduceEntry } from '#shared/call/entry.ts'
import type { Case } from '#shared/case/case.ts'
import { reduceCase } from '#shared/case/reduce-case.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import { dueId } from '#shared/today/due.ts'
import { duesOfCase } from '#shared/today/dues-of-case.ts'
import { duesOfPromises } from '#shared/today/dues-of-promises.ts'
import { today } from '#shared/today/today.ts'
import { endOfLocalDay } from '#shared/calendar/local-day.ts'
import { workingCalendar } from '#shared/calendar/working-calendar.ts'
import { playbookSchema } from '#shared/method/playbook.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { goodCourse, livedCase } from '../support/lived-case.ts'
import { CompanionPage } from './pages/companion-page.ts'
import { DeskPage } from './pages/desk-page.ts'
import { projectRoot, type RunningApp } from './support/running-app.ts'
import { seedJournal } from './support/seeded-journal.ts'
import { expect, test } from './support/test.ts'

const hour = 3_600_000
const day = 24 * hour
/** A Wednesday at eleven, here. */
const now = new Date(2026, 5, 10, 11).getTime()
const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
const calendar = workingCalendar({
  timeZone,
  workingDays: [1, 2, 3, 4, 5],
  opensAt: '09:00',
  closesAt: '17:00',
  isHoliday: () => false,
})
const { targetMinutes, schedule } = playbookSchema.parse(
  JSON.parse(readFileSync(join(projectRoot, 'resources/playbooks/repair.json'), 'utf8')),
)

/** The desk sees this time from now on, as if it had been opened then. */
async function itIs(app: RunningApp, atMs: number): Promise<void> {
  await app.desk.clock.setFixedTime(atMs)
  await app.desk.getByRole('link', { name: 'Settings' }).click()
  await app.desk.getByRole('heading', { name: 'Settings', level: 1 }).waitFor()
  await app.desk.getByRole('link', { name: 'Today' }).click()
  await app.desk.getByRole('heading', { name: 'Today', level: 1 }).waitFor()
}

function shownDues(app: RunningApp): Promise<(string | null)[]> {
  return app.desk
    .locator('[data-due]')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-due')))
}

/** Two hundred cases at every point of their course, with promises, late and to come. */
function twoHundredCases(): TantoEvent[] {
  const random = createRandom(4_711)
  return Array.from({ length: 200 }, (_, index) => {
    const openedAtMs = now - random.whole(1, 60 * 24) * hour
    const kinds = ['promise-by-us', 'promise-by-them', 'internal-ask'] as const
    return livedCase({
      id: `case-${index}`,
      openedAtMs,
      acts: random.whole(0, goodCourse.length),
      actsFromMs: openedAtMs + random.whole(0, 5) * hour,
      details: {
        customer: `Sample customer ${index}`,
        productionStopped: random.pick(['yes', 'no', 'unknown'] as const),
        direction: random.pick(['they-called', 'we-call-first'] as const),
      },
      owed: Array.from({ length: random.whole(0, 2) }, (__, promise) => ({
        kind: random.pick(kinds),
        text: `Promise ${promise} of ${index}`,
        dueAtMs: random.pick([null, now + random.whole(-200, 200) * hour] as const),
      })),
    })
  }).flat()
}

/** What Today has to show for events, by the rules alone. */
function expectedDues(events: readonly TantoEvent[]): string[] {
  const cases = new Map<string, Case>()
  const entries = new Map<string, Entry>()
  for (const [index, event] of events.entries()) {
    if (event.kind === 'entry-captured') {
      const entry = reduceEntry(undefined, { ...event, seq: index + 1 })
      if (entry) entries.set(entry.id, entry)
    } else if ('caseId' in event && event.kind !== 'call-started') {
      const found = reduceCase(cases.get(event.caseId), event as never)
      if (found) cases.set(event.caseId, found)
    }
  }
  const rules = { targetMinutes, schedule, calendar }
  const dues = [...cases.values()].flatMap((found) => [
    ...duesOfCase(found, rules, now),
    ...duesOfPromises(
      found,
      [...entries.values()].filter(({ caseId }) => caseId === found.id),
    ),
  ])
  const at = { nowMs: now, dayEndsMs: endOfLocalDay(calendar, now) }
  return today(dues, () => ({}), at).map(dueId)
}

test('Today has what is due in 200 cases, in the one right order', async ({ profile, start }) => {
  const events = twoHundredCases()
  seedJournal(profile, events)
  const app = await start()
  await itIs(app, now)
  const expected = expectedDues(events)
  expect(expected.length).toBeGreaterThan(200)
  await app.desk.getByRole('button', { name: /^Show \d+ more$/ }).click()
  await expect.poll(() => shownDues(app).then(({ length }) => length)).toBe(expected.length)
  expect(await shownDues(app)).toEqual(expected)
  const headings = app.desk.getByRole('grid').getByRole('rowheader')
  await expect(headings.first()).toHaveText('Our word is late')
})

test('the whole list is worked by keyboard: open, done, put off, undone', async ({
  profile,
  start,
}) => {
  const promise = { kind: 'promise-by-us', text: 'I send the label', dueAtMs: now - hour } as const
  seedJournal(profile, [
    ...livedCase({ id: 'a', openedAtMs: now - 3 * day, acts: 1, owed: [promise] }),
    ...livedCase({ id: 'b', openedAtMs: now - hour, details: { customer: 'Alder School' } }),
  ])
  const app = await start()
  await itIs(app, now)
  const { keyboard } = app.desk
  const rows = app.desk.locator('[data-due]')
  await expect(rows).toHaveCount(4)

  await rows.first().focus()
  await keyboard.press('ArrowDown')
  const promiseRow = app.desk.locator('[data-due="a/promise:a-owed-0"]')
  await promiseRow.focus()
  await keyboard.press('d')
  await expect(promiseRow).toHaveCount(0)
  await app.desk.getByRole('button', { name: 'Undo' }).click()
  await expect(promiseRow).toHaveCount(1)

  await promiseRow.focus()
  await keyboard.press('s')
  await keyboard.type('Printer is down')
  await keyboard.press('Enter')
  await expect(promiseRow).toContainText('Printer is down')
  expect((await shownDues(app)).at(-1)).toBe('a/promise:a-owed-0')

  const update = app.desk.locator('[data-due="a/update"]')
  await update.focus()
  await keyboard.press('d')
  await app.desk.getByRole('dialog', { name: 'You spoke with them' }).waitFor()
  await app.desk.getByLabel('What was said').fill('No news yet')
  await app.desk.getByRole('button', { name: 'Note the contact' }).click()
  await expect(update).not.toContainText('late')

  await app.desk.locator('[data-due="b/contact"]').focus()
  await keyboard.press('Enter')
  await app.desk.getByRole('heading', { level: 1, name: 'Alder School' }).waitFor()
})

test('C calls from the list', async ({ profile, start }) => {
  seedJournal(profile, livedCase({ id: 'a', openedAtMs: now - hour }))
  const app = await start()
  await itIs(app, now)
  await app.desk.locator('[data-due="a/contact"]').focus()
  await app.desk.keyboard.press('c')
  await new CompanionPage(app.companion).line.waitFor()
})

test('a case lives a hundred days, from new to closed and until it has stayed away', async ({
  app,
}) => {
  test.setTimeout(120_000)
  const { desk } = app
  const start = now - 2 * hour
  await itIs(app, start)
  await new DeskPage(desk).openCase('Northgate Tools', 'Flanges came four days late')

  const toCase = () => desk.getByRole('link', { name: 'Cases' }).click()
  const act = async (atMs: number, name: string, fields: Record<string, string> = {}) => {
    await itIs(app, atMs)
    await toCase()
    await desk.getByRole('link', { name: /Northgate Tools/ }).click()
    await desk.getByRole('heading', { name: 'Where it stands' }).waitFor()
    await desk.getByRole('button', { name, exact: true }).first().click()
    for (const [label, text] of Object.entries(fields)) {
      await desk.getByRole('textbox', { name: label }).fill(text)
    }
    const dialog = desk.getByRole('dialog')
    if (await dialog.isVisible()) {
      await dialog.getByRole('button', { name, exact: true }).click()
      await dialog.waitFor({ state: 'detached' })
    }
  }
  const todayHas = async (atMs: number, keys: readonly string[]) => {
    await itIs(app, atMs)
    await expect
      .poll(async () => (await shownDues(app)).map((key) => key?.split('/')[1]))
      .toEqual(keys)
  }

  await todayHas(start + hour, ['contact'])
  await act(start + hour, 'Note the contact', { 'What was said': 'I find out by four' })
  await todayHas(start + 3 * day, ['update', 'offer'])
  await act(start + 3 * day, 'Options offered')
  await act(start + 3 * day + hour, 'Option agreed', { 'In their words': 'The courier, then' })
  await act(start + 4 * day, 'Fix has begun')
  await act(start + 5 * day, 'It is fixed')
  await todayHas(start + 5 * day, ['ask-verdict'])
  await act(start + 5 * day + hour, 'Note the verdict')
  await act(start + 6 * day, 'Note the answer')
  await act(start + 12 * day, 'Note the check-in')
  await act(start + 13 * day, 'Note the change', {
    'The cause': 'Label on the wrong pallet',
    'What we change': 'Two people check it',
  })
  await act(start + 14 * day, 'They were told')
  await todayHas(start + 15 * day, ['close'])
  await act(start + 15 * day, 'Close the case')
  await todayHas(start + 16 * day, [])
  for (const days of [30, 60, 90]) {
    const atMs = start + (13 + days + 3) * day
    await todayHas(atMs, [`prevention-${days}`])
    await desk.locator('[data-due]').focus()
    await desk.keyboard.press('d')
    await desk.getByRole('dialog').getByRole('button', { name: 'Note the check' }).click()
    await todayHas(atMs, [])
  }
  await itIs(app, start + 107 * day)
  await toCase()
  await expect(desk.getByRole('link', { name: /Northgate Tools/ })).toContainText('Closed')
})
