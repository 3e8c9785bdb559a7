import { expect, test } from 'vitest'
import { dayMs, hourMs, minuteMs } from '#shared/base/time.ts'
import { latenessAt } from '#shared/reminder/lateness.ts'
import { mostReminders } from '#shared/reminder/reminder.ts'
import { upcoming } from '#shared/reminder/upcoming.ts'
import { urgentClocks } from '#shared/reminder/urgent-clocks.ts'
import { aCase, builtAtMs, caseId } from '../../support/builders.ts'
import { playbook } from '../../support/prompt-for.ts'
import { aReminder } from '../../support/reminder-builders.ts'
import { aWorkingCalendar } from '../../support/working-calendars.ts'

const rules = {
  targetMinutes: playbook.targetMinutes,
  schedule: playbook.schedule,
  calendar: aWorkingCalendar(),
}
const none = { reminders: [], moreLate: 0, clocks: [] }

test('what has come is late, the longest due first, three by name', () => {
  const reminders = [3, 1, 4, 2, 9].map((hours) =>
    aReminder({ id: `case-${hours}/update`, dueAtMs: builtAtMs + hours * hourMs }),
  )
  const late = latenessAt({ ...none, reminders, moreLate: 5 }, builtAtMs + 4 * hourMs)
  expect(late.count).toBe(9)
  expect(late.first.map(({ id }) => id)).toEqual([
    'case-1/update',
    'case-2/update',
    'case-3/update',
  ])
  expect(late.changesAtMs).toBe(builtAtMs + 9 * hourMs)
})

test('the most urgent clock counts in percent until its time is over', () => {
  const clocks = [
    { sinceMs: builtAtMs, targetMs: 4 * hourMs },
    { sinceMs: builtAtMs, targetMs: hourMs },
  ]
  expect(latenessAt({ ...none, clocks }, builtAtMs + 45 * minuteMs)).toMatchObject({
    usedPercent: 75,
    changesAtMs: builtAtMs + 45 * minuteMs + 36_000,
  })
  expect(latenessAt({ ...none, clocks }, builtAtMs + dayMs)).toMatchObject({
    usedPercent: 100,
    changesAtMs: null,
  })
  expect(latenessAt(none, builtAtMs).usedPercent).toBeNull()
  expect(latenessAt({ ...none, clocks }, builtAtMs - dayMs).usedPercent).toBe(0)
})

test('the desktop is told the latest that passed and the next two weeks, no more than it takes', () => {
  const dates = Array.from({ length: 1_000 }, (_, at) => ({
    dueAtMs: builtAtMs + (at - 500) * hourMs,
  }))
  const { told, moreLate } = upcoming(dates, builtAtMs)
  expect(told).toHaveLength(mostReminders.late + mostReminders.ahead)
  expect(told[0]?.dueAtMs).toBe(builtAtMs - 99 * hourMs)
  expect(moreLate).toBe(501 - mostReminders.late)
  const far = [{ dueAtMs: builtAtMs + 15 * dayMs }]
  expect(upcoming(far, builtAtMs)).toEqual({ told: [], moreLate: 0 })
})

test('clocks that run are told, the most urgent first; those that stand or are over are not', () => {
  const cases = [
    aCase({ id: caseId('calm'), knownAtMs: builtAtMs }),
    aCase({ id: caseId('late'), knownAtMs: builtAtMs - dayMs }),
    aCase({ id: caseId('waits'), waiting: { forWhat: 'photos', sinceMs: builtAtMs } }),
    aCase({ id: caseId('closed'), stage: 'closed' }),
    aCase({ id: caseId('binned'), binnedAtMs: builtAtMs }),
  ]
  const clocks = urgentClocks(cases, rules, builtAtMs + minuteMs)
  expect(clocks.map(({ sinceMs }) => sinceMs)).toEqual([builtAtMs - dayMs, builtAtMs])
})
