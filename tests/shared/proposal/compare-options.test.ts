import { expect, test } from 'vitest'
import { hourMs } from '#shared/base/time.ts'
import { compareOptions } from '#shared/proposal/compare-options.ts'
import type { RemedyOption } from '#shared/proposal/option.ts'
import type { Proposal } from '#shared/proposal/proposal.ts'
import { type Risk, risksOf } from '#shared/proposal/risks.ts'
import { builtAtMs, entryId } from '../../support/builders.ts'
import { after, answered, offered } from '../../support/offer-builders.ts'
import { anOption, aProposal, optionId, proposalId } from '../../support/proposal-builders.ts'

const eur = (minor: number) => ({ minor, currency: 'EUR' })
const all = [entryId('issue-1'), entryId('issue-2')]

const basisOf = (proposal: Proposal, atStake: number | null = null) => ({
  ...proposal,
  moneyAtStake: atStake === null ? null : eur(atStake),
  nowMs: builtAtMs,
  isWorkingTime: (atMs: number) => atMs !== builtAtMs + 9 * hourMs,
})

function risks(parts: Parameters<typeof anOption>[0], atStake: number | null = null): Risk[] {
  const customer = { covers: all, byWhenAtMs: builtAtMs + hourMs, ...parts?.customer }
  return risksOf(anOption({ ...parts, customer }), basisOf(aProposal(), atStake))
}

test('an option that settles all, in time, with known costs, has no risk', () => {
  expect(risks({})).toEqual([])
})

const eightDays = builtAtMs + 8 * 24 * hourMs

test.each<[string, Parameters<typeof anOption>[0], Risk]>([
  [
    'an issue left open',
    { customer: { covers: [entryId('issue-2')] } },
    { kind: 'leaves-issues', numbers: [1] },
  ],
  ['nothing in hand', { customer: { tangible: ' ' } }, { kind: 'part-missing', part: 'tangible' }],
  ['no words', { customer: { words: '' } }, { kind: 'part-missing', part: 'words' }],
  ['no date', { customer: { byWhen: '', byWhenAtMs: null } }, { kind: 'no-date' }],
  [
    'a date that has passed',
    { customer: { byWhenAtMs: builtAtMs - 1 } },
    { kind: 'date-passed', atMs: builtAtMs - 1 },
  ],
  [
    'a date nobody works at',
    { customer: { byWhenAtMs: builtAtMs + 9 * hourMs } },
    { kind: 'outside-working-time', atMs: builtAtMs + 9 * hourMs },
  ],
  [
    'done after the offer has ended',
    { customer: { byWhenAtMs: eightDays, standsUntilAtMs: builtAtMs + hourMs } },
    { kind: 'done-after-offer', atMs: eightDays },
  ],
  [
    'an offer that has ended',
    { customer: { byWhenAtMs: null, standsUntilAtMs: builtAtMs - 1 } },
    { kind: 'offer-ended', atMs: builtAtMs - 1 },
  ],
  [
    'an approval',
    { private: { approval: 'Head of sales ' } },
    { kind: 'needs-approval', from: 'Head of sales' },
  ],
  ['no cost', { private: { costLines: [] } }, { kind: 'cost-unknown' }],
  [
    'a cost nobody has reckoned',
    { private: { costLines: [{ label: 'Hours', amount: null }] } },
    { kind: 'cost-unknown' },
  ],
  ['a note', { private: { note: 'Ask legal' } }, { kind: 'note', note: 'Ask legal' }],
  [
    'much asked of them',
    {
      private: {
        why: { rules: ['in-kind'], facts: [{ kind: 'asks-of-them', effort: 'much' }] },
      },
    },
    { kind: 'asks-much' },
  ],
])('%s is a risk, with the fact it rests on', (_, parts, risk) => {
  expect(risks(parts)).toEqual([risk])
})

test('a cost is above the cap from 150 % of what is at stake on, not before', () => {
  const costing = (minor: number) => ({
    private: { costLines: [{ label: '', amount: eur(minor) }] },
  })
  expect(risks(costing(150_000), 100_000)).toEqual([])
  expect(risks(costing(150_001), 100_000)).toEqual([{ kind: 'above-cap', cap: eur(150_000) }])
})

test('what they refused is a risk until it says something else', () => {
  const draft = aProposal()
  const refused = after(
    draft,
    offered(draft),
    answered('option-2', 'refused', { words: 'No shelf' }),
  )
  const risky = risksOf(refused.options[1]!, basisOf(refused))
  expect(risky).toContainEqual({ kind: 'refused-before', version: 1, words: 'No shelf' })
  const changed = after(refused, {
    kind: 'option-amended',
    proposalId: proposalId('proposal-1'),
    atMs: builtAtMs,
    optionId: optionId('option-2'),
    patch: { tangible: 'A kit in our own depot' },
  })
  expect(risksOf(changed.options[1]!, basisOf(changed)).map(({ kind }) => kind)).not.toContain(
    'refused-before',
  )
})

const costing = (id: string, ...amounts: ReturnType<typeof eur>[]): RemedyOption =>
  anOption({ id, private: { costLines: amounts.map((amount) => ({ label: '', amount })) } })

test('costs are drawn to one scale, as long as the dearest or the cap', () => {
  const options = [costing('a', eur(100), eur(200)), costing('b', eur(900))]
  const scales = (atStake: number | null) =>
    compareOptions(basisOf(aProposal({ options }), atStake)).map(({ chart }) => chart)
  expect(scales(null)).toEqual([
    { cost: eur(300), whole: eur(900), cap: null },
    { cost: eur(900), whole: eur(900), cap: null },
  ])
  expect(scales(1_000)).toEqual([
    { cost: eur(300), whole: eur(1_500), cap: eur(1_500) },
    { cost: eur(900), whole: eur(1_500), cap: eur(1_500) },
  ])
})

test('costs of two currencies are never one sum, and are not held against the account', () => {
  const yen = { minor: 50_000, currency: 'JPY' }
  const proposal = aProposal({
    options: [costing('a', eur(300), yen), costing('b'), costing('c', eur(50))],
    private: { lifetimeValue: eur(1_000) },
  })
  const [mixed, unknown, plain] = compareOptions(basisOf(proposal))
  expect(mixed).toMatchObject({ costs: [eur(300), yen], shareOfLifetime: null })
  expect(unknown).toMatchObject({ costs: [], chart: null, shareOfLifetime: null })
  expect(plain).toMatchObject({ costs: [eur(50)], shareOfLifetime: 0.05 })
})

test('an option that costs nothing has no bar to draw and divides by nothing', () => {
  const options = [costing('a', eur(0))]
  expect(compareOptions(basisOf(aProposal({ options })))[0]?.chart).toBeNull()
})
