import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayMs, hourMs } from '#shared/base/time.ts'
import { caseDueKinds, type Due } from '#shared/today/due.ts'
import { today, todayGroups } from '#shared/today/today.ts'
import { builtAtMs, caseId } from '../../support/builders.ts'

const nowMs = builtAtMs + 12 * hourMs
const at = { nowMs, dayEndsMs: builtAtMs + dayMs - 1 }
const nothingPutOff = () => ({})

const due = (key: string, more: Partial<Due> = {}): Due => ({
  caseId: caseId('case-1'),
  key,
  kind: 'check-in',
  dueAtMs: nowMs,
  severity: 4,
  ...more,
})

const keysOf = (dues: readonly Due[], snoozed = nothingPutOff as Parameters<typeof today>[1]) =>
  today(dues, snoozed, at).map(({ group, key }) => `${group} ${key}`)

test('our word that is late comes before new work, new work before whatever else is late', () => {
  const dues = [
    due('later', { dueAtMs: nowMs + 2 * dayMs }),
    due('tonight', { dueAtMs: nowMs + hourMs }),
    due('late check', { dueAtMs: nowMs - 9 * dayMs, severity: 1 }),
    due('new', { kind: 'contact', severity: 1, dueAtMs: nowMs - dayMs }),
    due('our promise', { kind: 'promise-by-us', dueAtMs: nowMs - 1 }),
    due('update', { kind: 'update', dueAtMs: nowMs - 1, severity: 4 }),
    due('their promise', { kind: 'promise-by-them', dueAtMs: nowMs - 1 }),
  ]
  expect(keysOf(dues)).toEqual([
    'word-late our promise',
    'word-late update',
    'new new',
    'late late check',
    'late their promise',
    'today tonight',
    'soon later',
  ])
})

test('of what is late the gravest comes first, then the longest due', () => {
  const late = (key: string, severity: Due['severity'], hours: number) =>
    due(key, { kind: 'update', severity, dueAtMs: nowMs - hours * hourMs })
  expect(keysOf([late('c', 4, 90), late('b', 1, 1), late('a', 1, 5)])).toEqual([
    'word-late a',
    'word-late b',
    'word-late c',
  ])
})

test('a promise without a date is there today; what is over a week away is not', () => {
  expect(
    keysOf([due('undated', { dueAtMs: null }), due('far', { dueAtMs: nowMs + 8 * dayMs })]),
  ).toEqual(['today undated'])
})

test('what was put off is at the end, with its reason, until its time has come', () => {
  const putOff =
    (untilMs: number, atMs = nowMs - hourMs) =>
    () => ({ a: { untilMs, reason: 'They are at a fair', atMs } })
  const dues = [due('a', { dueAtMs: nowMs - 5 * dayMs }), due('b', { dueAtMs: nowMs + dayMs })]
  expect(keysOf(dues, putOff(nowMs + 1))).toEqual(['soon b', 'snoozed a'])
  expect(today(dues, putOff(nowMs + 1), at).at(-1)?.snooze?.reason).toBe('They are at a fair')
  expect(keysOf(dues, putOff(nowMs))).toEqual(['late a', 'soon b'])
  // By a clock that was a year ahead: it would be hidden for that year.
  const nextYear = nowMs + 365 * dayMs
  expect(keysOf(dues, putOff(nextYear + hourMs, nextYear))).toEqual(['late a', 'soon b'])
})

test('the order is one order: however the list comes in, it goes out the same', () => {
  const anyDue = fc.record({
    key: fc.string({ maxLength: 3 }),
    caseId: fc.constantFrom(caseId('a'), caseId('b')),
    kind: fc.constantFrom(...caseDueKinds, 'promise-by-us' as const),
    dueAtMs: fc.option(fc.integer({ min: nowMs - 30 * dayMs, max: nowMs + 6 * dayMs })),
    severity: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
  })
  const list = fc.uniqueArray(anyDue, {
    selector: ({ key, caseId: id }) => `${id} ${key}`,
    maxLength: 60,
  })
  fc.assert(
    fc.property(list, list, (dues, order) => {
      const items = today(dues, nothingPutOff, at)
      const shuffled = dues.toSorted(
        (a, b) => order.indexOf(a) - order.indexOf(b) || (a.key < b.key ? 1 : -1),
      )
      expect(today(shuffled, nothingPutOff, at)).toEqual(items)
      const groups = items.map(({ group }) => todayGroups.indexOf(group))
      expect(groups).toEqual(groups.toSorted((a, b) => a - b))
      // Nothing late is ever missing.
      const late = dues.filter(({ dueAtMs }) => dueAtMs !== null && dueAtMs <= nowMs)
      for (const one of late)
        expect(items).toContainEqual(expect.objectContaining({ key: one.key }))
    }),
  )
})
