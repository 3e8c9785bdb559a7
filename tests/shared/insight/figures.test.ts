import { expect, test } from 'vitest'
import { sampleCaseId } from '#shared/case/sample.ts'
import { dayMs, hourMs, minuteMs } from '#shared/base/time.ts'
import type { Act } from '#shared/case/acts.ts'
import type { Case } from '#shared/case/case.ts'
import { reduceCase } from '#shared/case/reduce-case.ts'
import { factsOf } from '#shared/insight/case-facts.ts'
import { causesOf } from '#shared/insight/causes.ts'
import { firstContactMs, firstContactOf } from '#shared/insight/first-contact.ts'
import { momentsFlow } from '#shared/insight/moments-flow.ts'
import { preventionDone } from '#shared/insight/prevention-done.ts'
import { promisesOnTime, type PromiseFacts } from '#shared/insight/promises-on-time.ts'
import { repeatFailures } from '#shared/insight/repeat-failures.ts'
import { countOf, isFew, medianOf } from '#shared/insight/tally.ts'
import { whoCalledFirst } from '#shared/insight/who-called-first.ts'
import { aCase, builtAtMs, caseId, caseOpened } from '../../support/builders.ts'
import { someFacts, times } from '../../support/insight-builders.ts'
import { goodCourse, livedCase } from '../../support/lived-case.ts'

const contact = (atMs: number): Act => ({
  kind: 'customer-contacted',
  atMs,
  channel: 'phone',
  callId: null,
  note: '',
})

function lived(acts: number): Case {
  const events = livedCase({ id: 'case-1', openedAtMs: builtAtMs, acts })
  return events.reduce<Case | undefined>(
    (row, event) => reduceCase(row, event as never),
    undefined,
  )!
}

test('the few kinds that make up four fifths of the cases stand above the line', () => {
  const kinds = [...times(6, () => 'late-delivery'), ...times(3, () => 'defect'), 'damage', '']
  const causes = causesOf(kinds.map((failureKind) => someFacts({ failureKind })))
  expect(causes.parts).toEqual([
    { kind: 'late-delivery', count: 6 },
    { kind: 'defect', count: 3 },
    { kind: 'damage', count: 1 },
  ])
  expect([causes.n, causes.vital, causes.unknown]).toEqual([10, 2, 1])
})

test('kinds that are as frequent as each other are on the same side of the line', () => {
  const causes = causesOf(
    ['a', 'a', 'a', 'b', 'c'].map((failureKind) => someFacts({ failureKind })),
  )
  expect(causes.vital).toBe(3)
})

test('no case, no kind above the line', () => {
  expect(causesOf([])).toEqual({ n: 0, parts: [], vital: 0, unknown: 0 })
})

test('the first word is counted from when the problem was known, waiting for them left out', () => {
  const acts: Act[] = [
    { kind: 'waiting-began', atMs: builtAtMs + hourMs, forWhat: 'the order number' },
    { kind: 'waiting-ended', atMs: builtAtMs + 3 * hourMs },
    contact(builtAtMs + 4 * hourMs),
    contact(builtAtMs + 9 * hourMs),
  ]
  expect(firstContactMs(aCase({ acts }))).toBe(2 * hourMs)
})

test('a contact ends the waiting for them, and a clock set back makes no time of less than none', () => {
  const waiting: Act = { kind: 'waiting-began', atMs: builtAtMs + hourMs, forWhat: 'a photo' }
  expect(firstContactMs(aCase({ acts: [waiting, contact(builtAtMs + 5 * hourMs)] }))).toBe(hourMs)
  expect(firstContactMs(aCase({ acts: [contact(builtAtMs - hourMs)] }))).toBe(0)
})

test('who has not heard from us is not among those who waited for some time', () => {
  const found = firstContactOf(
    [null, 30 * minuteMs, hourMs, 5 * hourMs, 5 * dayMs].map((contactAfterMs) =>
      someFacts({ contactAfterMs }),
    ),
    { 1: 15, 2: 60, 3: 240, 4: 480 },
  )
  expect(found.parts.map(({ count }) => count)).toEqual([2, 0, 1, 0, 1, 1])
  expect([found.contacted, found.inTime, found.medianMs]).toEqual([4, 3, hourMs])
})

test('a case that happened again counts by the word after its last time', () => {
  const repeatedAtMs = builtAtMs + 100 * dayMs
  const closed = lived(goodCourse.length)
  const again = reduceCase(closed, {
    kind: 'case-repeated',
    caseId: caseId('case-1'),
    atMs: repeatedAtMs,
    words: 'Late once more',
  })!
  expect(firstContactMs(again)).toBeNull()
  const told = reduceCase(again, {
    ...contact(repeatedAtMs + 2 * hourMs),
    caseId: caseId('case-1'),
  })!
  expect(firstContactMs(told)).toBe(2 * hourMs)
  expect(factsOf(told)?.hasFailedBefore).toBe(true)
})

test('a promise counts once it came due, and a released one never', () => {
  const nowMs = builtAtMs + 10 * dayMs
  const promise = (
    dueAtMs: number | null,
    outcome: 'kept' | 'broken' | 'released' | null,
    settledAtMs = builtAtMs,
  ): PromiseFacts => ({
    caseId: caseId('case-1'),
    dueAtMs,
    settled: outcome && { outcome, atMs: settledAtMs },
  })
  const promises = [
    promise(builtAtMs + dayMs, 'kept'),
    promise(null, 'kept'),
    promise(builtAtMs + dayMs, 'kept', builtAtMs + 2 * dayMs),
    promise(builtAtMs + dayMs, 'broken'),
    promise(builtAtMs + dayMs, 'released'),
    promise(builtAtMs + dayMs, null),
    promise(nowMs + dayMs, null),
    promise(builtAtMs - dayMs, null),
  ]
  const scope = { fromMs: builtAtMs, nowMs, caseOf: () => ({ isOwedIn: true }) }
  const found = promisesOnTime(promises, scope)
  expect(found.parts.map(({ count }) => count)).toEqual([2, 1, 1, 1])
  const lost = promisesOnTime(promises, { ...scope, caseOf: () => ({ isOwedIn: false }) })
  expect(countOf(lost, 'overdue')).toBe(0)
  expect(promisesOnTime(promises, { ...scope, caseOf: () => null }).n).toBe(0)
})

test('who called first is told by month', () => {
  const month = (atMs: number) => new Date(atMs).toISOString().slice(0, 7)
  const found = whoCalledFirst(
    [
      someFacts({ openedAtMs: builtAtMs + 40 * dayMs, direction: 'we-call-first' }),
      someFacts(),
      someFacts({ direction: 'we-call-first' }),
    ],
    month,
  )
  expect(found).toEqual({
    n: 3,
    we: 2,
    periods: [
      { period: '2026-03', we: 1, they: 1 },
      { period: '2026-04', we: 1, they: 0 },
    ],
  })
})

test('where nobody asked how they felt the flow says so, and makes nothing up', () => {
  const flow = momentsFlow([
    someFacts({ moments: { start: 'misery', 'after-fix': 'truth', 'after-check-in': 'magic' } }),
    someFacts({ moments: { start: 'misery', 'after-check-in': 'misery' } }),
    someFacts({ moments: { start: 'truth' } }),
    someFacts({ moments: { 'after-fix': 'magic' } }),
  ])
  expect(flow.n).toBe(3)
  expect(flow.places[1]?.felt).toEqual({ magic: 0, truth: 1, misery: 0, 'not-asked': 2 })
  expect(flow.steps[1]).toContainEqual({ from: 'not-asked', to: 'misery', count: 1 })
  expect(flow.ended).toEqual({ better: 1, same: 1, worse: 0 })
})

test('what failed again is told beside all of its kind', () => {
  const found = repeatFailures([
    someFacts({ hasFailedBefore: true }),
    someFacts(),
    someFacts({ failureKind: 'defect' }),
  ])
  expect(found).toEqual({ n: 3, again: 1, kinds: [{ kind: 'late-delivery', again: 1, all: 2 }] })
})

test('prevention is asked of what the buyer calls solved, as far as it has come', () => {
  const states = [5, 6, 9, 10].map((acts) => factsOf(lived(acts))?.prevention)
  expect(states).toEqual([null, 'nothing', 'changed', 'told'])
  const waived = reduceCase(lived(8), {
    kind: 'requirement-waived',
    caseId: caseId('case-1'),
    atMs: builtAtMs + dayMs,
    requirement: 'prevention',
    reason: 'Their own forklift',
  })!
  expect(factsOf(waived)?.prevention).toBe('waived')
  const counted = preventionDone([someFacts({ prevention: 'told' }), someFacts()])
  expect([counted.n, countOf(counted, 'told')]).toEqual([1, 1])
})

test('the later rating of a moment counts, and neither the bin nor the sample does', () => {
  const rated = (moment: 'misery' | 'magic', atMs: number) =>
    ({ kind: 'case-moment-rated', caseId: caseId('case-1'), atMs, place: 'start', moment }) as const
  const opened = reduceCase(undefined, caseOpened() as never)
  const twice = reduceCase(
    reduceCase(opened, rated('misery', builtAtMs)),
    rated('magic', builtAtMs),
  )!
  expect(factsOf(twice)?.moments).toEqual({ start: 'magic' })
  expect(factsOf({ ...twice, binnedAtMs: builtAtMs })).toBeNull()
  expect(factsOf({ ...twice, id: sampleCaseId('tried') })).toBeNull()
})

test('below twenty no share is told, and the middle of an even number is the lower of two', () => {
  expect([isFew(19), isFew(20)]).toEqual([true, false])
  expect([medianOf([]), medianOf([3, 1, 2, 9])]).toEqual([null, 2])
})
