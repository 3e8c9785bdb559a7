import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayMs } from '#shared/base/time.ts'
import type { CaseFacts } from '#shared/insight/case-facts.ts'
import { type Insight, insightOf } from '#shared/insight/insight.ts'
import { preventionStates } from '#shared/insight/prevention-done.ts'
import type { PromiseFacts } from '#shared/insight/promises-on-time.ts'
import type { MemberId } from '#shared/team/shared-event.ts'
import { builtAtMs, caseId } from '../../support/builders.ts'
import { insightRules } from '../../support/insight-builders.ts'

const people = ['mori', 'sato', 'abe'] as MemberId[]
const moment = fc.constantFrom('misery', 'truth', 'magic')
const atMs = fc.integer({ min: builtAtMs - 400 * dayMs, max: builtAtMs })
const orNull = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null })

const caseFacts: fc.Arbitrary<Omit<CaseFacts, 'id'>> = fc.record({
  openedAtMs: atMs,
  failureKind: fc.constantFrom('', 'late-delivery', 'defect', 'damage'),
  direction: fc.constantFrom('they-called', 'we-call-first'),
  severity: fc.constantFrom(1, 2, 3, 4),
  contactAfterMs: orNull(fc.nat(10 * dayMs)),
  hasFailedBefore: fc.boolean(),
  moments: fc.record(
    { start: moment, 'after-fix': moment, 'after-check-in': moment },
    { requiredKeys: [] },
  ),
  prevention: orNull(fc.constantFrom(...preventionStates)),
  isOwedIn: fc.boolean(),
  customer: fc.constantFrom('', 'northgate tools', 'harbour print'),
  ended: orNull(fc.constantFrom('kept', 'lost')),
  hasAgreed: fc.boolean(),
  waits: fc.array(fc.tuple(atMs, orNull(atMs), fc.boolean()), { maxLength: 3 }),
  owner: orNull(fc.constantFrom(...people)),
})
const promise: fc.Arbitrary<PromiseFacts> = fc.record({
  caseId: fc.nat(60).map((nth) => caseId(`case-${nth}`)),
  dueAtMs: orNull(atMs),
  settled: orNull(
    fc.record({
      outcome: fc.constantFrom('kept', 'broken', 'released'),
      atMs,
    }),
  ),
})
const lives = fc
  .array(caseFacts, { maxLength: 50 })
  .map((all) => all.map((one, nth): CaseFacts => ({ ...one, id: caseId(`case-${nth}`) })))

const month = (ms: number) => new Date(ms).toISOString().slice(0, 7)
const counted = (cases: readonly CaseFacts[], promises: readonly PromiseFacts[], fromMs: number) =>
  insightOf(
    {
      cases: new Map(cases.map((one) => [one.id, one])),
      entries: new Map(promises.map((one, nth) => [String(nth), one])),
      calls: new Map(),
      proposals: new Map(),
      accounts: new Map(),
    },
    { ...insightRules, fromMs, nowMs: builtAtMs },
    { periodOf: month, workedMs: (from, to) => to - from },
  )
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

/** What each figure says of how many things, and its parts. */
function wholes({ n, causes, firstContact, promises, whoCalled, moments, ...rest }: Insight) {
  const partsOf = (tally: { n: number; parts: readonly { count: number }[] }) =>
    [tally.n, tally.parts.map(({ count }) => count)] as const
  return [
    [n, [causes.n, causes.unknown]],
    partsOf(causes),
    [n, firstContact.parts.map(({ count }) => count)],
    partsOf(promises),
    partsOf(rest.updates),
    [rest.remedies.n, rest.remedies.fates.map(({ customers }) => customers)],
    [n, whoCalled.periods.flatMap(({ we, they }) => [we, they])],
    ...moments.places.map(({ felt }) => [moments.n, Object.values(felt)] as const),
    ...moments.steps.map((links) => [moments.n, links.map(({ count }) => count)] as const),
    [rest.repeats.again, rest.repeats.kinds.map(({ again }) => again)],
    partsOf(rest.prevention),
  ] as const
}

test('the parts of each figure add up to what it was counted over', () => {
  fc.assert(
    fc.property(lives, fc.array(promise), atMs, (cases, promises, fromMs) => {
      for (const [whole, parts] of wholes(counted(cases, promises, fromMs))) {
        expect(sum(parts)).toBe(whole)
      }
    }),
  )
})

test('in which order things were read makes no difference', () => {
  fc.assert(
    fc.property(lives, fc.array(promise), (cases, promises) => {
      const once = counted(cases, promises, 0)
      expect(counted(cases.toReversed(), promises.toReversed(), 0)).toEqual(once)
    }),
  )
})

test('a longer time never has less in it', () => {
  fc.assert(
    fc.property(lives, fc.array(promise), atMs, atMs, (cases, promises, a, b) => {
      const longer = counted(cases, promises, Math.min(a, b))
      const shorter = counted(cases, promises, Math.max(a, b))
      expect(longer.n).toBeGreaterThanOrEqual(shorter.n)
      expect(longer.promises.n).toBeGreaterThanOrEqual(shorter.promises.n)
      expect(longer.updates.n).toBeGreaterThanOrEqual(shorter.updates.n)
    }),
  )
})
