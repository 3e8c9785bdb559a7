import { expect, onTestFinished, test, vi } from 'vitest'
import { applyInOrder } from '#renderer/data/apply-events.ts'
import { countedStore } from '#renderer/data/insight/counted-store.ts'
import { periodsSince } from '#renderer/data/insight/period-of.ts'
import { synchronise } from '#renderer/data/synchronise.ts'
import { dayMs } from '#shared/base/time.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import type { InsightScope } from '#shared/insight/insight.ts'
import { countOf } from '#shared/insight/tally.ts'
import { builtAtMs, caseId } from '../../../support/builders.ts'
import { insightRules, times } from '../../../support/insight-builders.ts'
import { livedCase } from '../../../support/lived-case.ts'
import { memoryJournal } from '../../../support/memory-journal.ts'
import { openTestDatabase } from '../../../support/open-test-database.ts'
import { aWorkingCalendar } from '../../../support/working-calendars.ts'

const nowMs = builtAtMs + 100 * dayMs
const scope = { ...insightRules, fromMs: 0, nowMs }

async function storeOf(events: readonly TantoEvent[]) {
  const db = openTestDatabase()
  const journal = memoryJournal()
  await journal.appendEvents({ events: [...events] })
  await synchronise(db, journal)
  const onChange = vi.fn<() => void>()
  const counted = countedStore(db, onChange)
  onTestFinished(counted.end)
  const happens = async (...later: TantoEvent[]) => {
    const first = journal.events.length + 1
    const outcome = await journal.appendEvents({ events: later })
    if (outcome.kind !== 'durable') throw new Error('Not written')
    const written = later.map((event, index) => ({ ...event, seq: first + index }))
    await applyInOrder(db, journal.readJournal, { events: written, chain: outcome.chain })
  }
  const count = (asked: InsightScope) => counted.count(asked, aWorkingCalendar())
  return { count, onChange, happens }
}

const owed = [{ kind: 'promise-by-us' as const, text: 'Ink', dueAtMs: builtAtMs + 50 * dayMs }]
const three = [
  ...livedCase({ id: 'old', openedAtMs: builtAtMs, acts: 11, owed }),
  ...livedCase({ id: 'binned', openedAtMs: builtAtMs + 60 * dayMs, owed }),
  { kind: 'case-binned' as const, caseId: caseId('binned'), atMs: builtAtMs + 61 * dayMs },
  ...livedCase({ id: 'new', openedAtMs: builtAtMs + 70 * dayMs, acts: 1 }),
]

test('a case in the bin counts nowhere, nor does what was promised in it', async () => {
  const { count } = await storeOf(three)
  const { n, promises } = await count(scope)
  expect([n, promises.n]).toEqual([2, 1])
})

test('a promise counts when it came due, however old its case is', async () => {
  const { count } = await storeOf(three)
  const { n, promises } = await count({ ...scope, fromMs: builtAtMs + 40 * dayMs })
  expect([n, countOf(promises, 'overdue')]).toEqual([1, 1])
})

test('a longer time after a shorter one, and a shorter after a longer, are the same as alone', async () => {
  const { count } = await storeOf(three)
  const short = await count({ ...scope, fromMs: builtAtMs + 65 * dayMs })
  const long = await count(scope)
  expect([short.n, long.n]).toEqual([1, 2])
  expect(await count({ ...scope, fromMs: builtAtMs + 65 * dayMs })).toEqual(short)
})

test('what changes is told, and counted anew', async () => {
  const { count, onChange, happens } = await storeOf(three)
  await count(scope)
  await happens(...livedCase({ id: 'newest', openedAtMs: builtAtMs + 80 * dayMs }))
  await vi.waitFor(() => expect(onChange).toHaveBeenCalled())
  expect((await count(scope)).n).toBe(3)
})

test('thousands of cases opened in the same moment are all counted', async () => {
  const crowd = times(2500, (nth) => livedCase({ id: `case-${nth}`, openedAtMs: builtAtMs })).flat()
  const { count } = await storeOf([...crowd, ...livedCase({ id: 'later', openedAtMs: nowMs })])
  expect((await count(scope)).n).toBe(2501)
})

test('a long time is told by years, a short one by months', () => {
  const day = new Date(2026, 2, 2).getTime()
  expect(periodsSince(day - 300 * dayMs, day)(day)).toBe('2026-03')
  expect(periodsSince(day - 900 * dayMs, day)(day)).toBe('2026')
})
