import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CallId } from '#shared/base/ids.ts'
import { minuteMs } from '#shared/base/time.ts'
import type { Facts } from '#shared/insight/facts.ts'
import { type InsightWhose, insightOf } from '#shared/insight/insight.ts'
import type { TalkFacts } from '#shared/insight/talk-shares.ts'
import type { MemberId } from '#shared/team/shared-event.ts'
import { sumsOf } from '#shared/talk/talk-share.ts'
import { builtAtMs, callId, caseId } from '../../support/builders.ts'
import { insightRules, someFacts } from '../../support/insight-builders.ts'

const people = ['mori', 'sato', 'abe'] as MemberId[]
const me = people[0]!
const talked: TalkFacts['sums'] = sumsOf([
  { lengthMs: 10 * minuteMs, meMs: 4 * minuteMs, themMs: 5 * minuteMs },
])

/** Each case with one call of mine that was measured, and one promise of ours. */
function factsOfOwners(owners: readonly (MemberId | null)[]): Facts {
  const cases = owners.map((owner, nth) => someFacts({ id: caseId(`case-${nth}`), owner }))
  return {
    cases: new Map(cases.map((one) => [one.id, one])),
    calls: new Map<CallId, TalkFacts>(
      cases.map(({ id }, nth) => [
        callId(`call-${nth}`),
        { caseId: id, startedAtMs: builtAtMs, mergedInto: null, sums: talked },
      ]),
    ),
    entries: new Map(
      cases.map(({ id }) => [id, { caseId: id, dueAtMs: builtAtMs, settled: null }]),
    ),
    proposals: new Map(),
    accounts: new Map(),
  }
}

const insight = (owners: readonly (MemberId | null)[], whose?: InsightWhose) =>
  insightOf(
    factsOfOwners(owners),
    { ...insightRules, fromMs: 0, nowMs: builtAtMs + 1, ...(whose && { whose }) },
    { periodOf: () => '2026', workedMs: (from, to) => to - from },
  )
const counts = (owners: readonly (MemberId | null)[], whose: InsightWhose) => {
  const { n, promises } = insight(owners, whose)
  return [n, promises.n]
}

const anyOwners = fc.array(fc.option(fc.constantFrom(...people), { nil: null }), { maxLength: 20 })

test('the team’s figures are those of its members, and a case that is not shared is in none of them', () => {
  fc.assert(
    fc.property(anyOwners, (owners) => {
      const [cases, promises] = counts(owners, { of: 'team' })
      const each = people.map((memberId) => counts(owners, { of: 'member', memberId }))
      const shared = owners.filter((owner) => owner !== null).length
      expect([cases, promises]).toEqual([shared, shared])
      expect(each.reduce((sum, [n]) => sum + n!, 0)).toBe(cases)
      const mine = owners.filter((owner) => owner === null || owner === me).length
      expect(counts(owners, { of: 'mine', me })).toEqual([mine, mine])
    }),
  )
})

test('how I talk is told of neither team nor member, and stays mine when a case is handed over', () => {
  fc.assert(
    fc.property(anyOwners, (owners) => {
      expect(insight(owners, { of: 'team' }).talk.n).toBe(0)
      for (const memberId of people) {
        expect(insight(owners, { of: 'member', memberId }).talk.n).toBe(0)
      }
      expect(insight(owners, { of: 'mine', me }).talk.n).toBe(owners.length)
    }),
  )
})

test('without a team everything that lies here counts', () => {
  fc.assert(
    fc.property(anyOwners, (owners) => {
      const all = insight(owners)
      const count = owners.length
      expect([all.n, all.promises.n, all.talk.n]).toEqual([count, count, count])
    }),
  )
})
