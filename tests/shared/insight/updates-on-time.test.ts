import { expect, test } from 'vitest'
import { hourMs, minuteMs } from '#shared/base/time.ts'
import type { Act } from '#shared/case/acts.ts'
import { updatesOnTime, type UpdateWait, updateWaitsOf } from '#shared/insight/updates-on-time.ts'
import { builtAtMs } from '../../support/builders.ts'
import { insightRules, someFacts } from '../../support/insight-builders.ts'

const at = (hours: number) => builtAtMs + hours * hourMs
const heard = (hours: number): Act => ({
  kind: 'customer-contacted',
  atMs: at(hours),
  channel: 'phone',
  callId: null,
  note: '',
})
const waits = (...acts: Act[]) =>
  updateWaitsOf({ acts }).map(([fromMs, toMs, wasHeard]) => [
    (fromMs - builtAtMs) / hourMs,
    toMs === null ? null : (toMs - builtAtMs) / hourMs,
    wasHeard,
  ])

test('from the first contact on they are to hear from us, each time anew', () => {
  expect(waits(heard(1), heard(5))).toEqual([
    [1, 5, true],
    [5, null, false],
  ])
  expect(waits()).toEqual([])
})

test('while we wait for them nothing is due, and it counts anew from their answer', () => {
  const acts: Act[] = [
    heard(1),
    { kind: 'waiting-began', atMs: at(2), forWhat: 'a photo' },
    { kind: 'waiting-ended', atMs: at(50) },
    heard(52),
  ]
  expect(waits(...acts)).toEqual([
    [1, 2, false],
    [50, 52, true],
    [52, null, false],
  ])
})

test('once it is fixed or over nobody waits for news, and after a fix that did not hold they do', () => {
  const fixed: Act[] = [
    heard(1),
    { kind: 'fix-started', atMs: at(2) },
    { kind: 'fix-reported', atMs: at(3), note: '' },
  ]
  expect(waits(...fixed)).toEqual([[1, 3, false]])
  const not: Act = { kind: 'verdict-given', atMs: at(9), verdict: 'not', words: '' }
  expect(waits(...fixed, not)).toEqual([
    [1, 3, false],
    [9, null, false],
  ])
  expect(waits(heard(1), { kind: 'case-lost', atMs: at(4), reason: '' })).toEqual([[1, 4, false]])
})

test('an update is on time, late, missed or overdue; what was not due yet counts neither way', () => {
  const wait = (...of: UpdateWait) => of
  const cases = [
    someFacts({
      severity: 1,
      waits: [
        wait(at(0), at(1), true),
        wait(at(1), at(2) + minuteMs, true),
        wait(at(2), at(4), false),
        wait(at(4), at(4.5), false),
        wait(at(8), null, false),
      ],
    }),
    someFacts({ severity: 1, waits: [wait(at(9.5), null, false)] }),
    // Nine hours by the clock, of which one was worked.
    someFacts({ severity: 4, waits: [wait(at(0), at(9), true)] }),
  ]
  const scope = { ...insightRules, fromMs: 0, nowMs: at(10), workedMs: () => hourMs }
  const counts = (from: number) =>
    updatesOnTime(cases, { ...scope, fromMs: from }).parts.map(({ count }) => count)
  expect(counts(0)).toEqual([2, 1, 1, 1])
  expect(counts(at(3))).toEqual([1, 0, 1, 1])
})
