import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hourMs } from '#shared/base/time.ts'
import { remedyOptionSchema } from '#shared/proposal/option.ts'
import type { Tax } from '#shared/money/tax.ts'
import { draftOptions, type DraftOptionsInput } from '#shared/remedy/draft-options.ts'
import { builtAtMs, entryId } from '../../support/builders.ts'
import {
  aCatalogue,
  endOfDayUtc,
  letterTexts,
  sayUtc,
  threeOptionIds,
} from '../../support/proposal-builders.ts'

const issues = [
  { id: entryId('issue-1'), text: 'Line 3 idle since Tuesday' },
  { id: entryId('issue-2'), text: 'Nobody called us back' },
]

function drafted(partial: Partial<DraftOptionsInput> = {}) {
  return draftOptions({
    catalogue: aCatalogue(),
    texts: letterTexts,
    failureKind: 'late-delivery',
    severity: 3,
    ourCause: 'unknown',
    repeats: 0,
    moneyAtStake: null,
    currency: 'EUR',
    issues,
    theirSolution: { text: 'Call my plant head', dueAtMs: null },
    earlierFailure: 'unknown',
    lifetimeValue: null,
    authorityLimit: null,
    tax: null,
    unsureFacts: 0,
    offered: [],
    language: 'en',
    nowMs: builtAtMs,
    sayTime: sayUtc,
    endOfWorkingDay: endOfDayUtc,
    repName: 'A. Sample',
    newOptionIds: threeOptionIds,
    ...partial,
  })
}

const draft = (partial: Partial<DraftOptionsInput> = {}) => drafted(partial).options

const originsOf = (partial: Partial<DraftOptionsInput>) =>
  draft(partial).map((option) => option.origin)

test('the three options differ in kind: fastest, made good, and the customer’s own way', () => {
  expect(originsOf({})).toEqual(['fastest', 'make-good', 'their-way'])
})

test('where they named no solution, the third is a fair way out', () => {
  for (const theirSolution of [null, { text: '  ', dueAtMs: null }]) {
    expect(originsOf({ theirSolution })).toEqual(['fastest', 'make-good', 'fair-exit'])
  }
})

test('a small matter that happened once is not made bigger by a way out, and the draft says so', () => {
  const { options, shortfalls } = drafted({ theirSolution: null, severity: 4 })
  expect(options.map((option) => option.origin)).toEqual(['fastest', 'make-good'])
  expect(shortfalls).toEqual(['no-solution-named'])
  expect(originsOf({ theirSolution: null, severity: 4, repeats: 1 })).toContain('fair-exit')
})

test('an unknown kind of failure is not padded with guesses', () => {
  expect(originsOf({ failureKind: '' })).toEqual(['their-way'])
  const unknown = drafted({ failureKind: 'no-such-kind', theirSolution: null })
  expect(unknown).toEqual({ options: [], shortfalls: ['failure-kind-unknown'] })
})

test('the customer’s own solution is there in their own words, with its date', () => {
  const dueAtMs = builtAtMs + 5 * hourMs
  const theirs = draft({ theirSolution: { text: 'Call my plant head\nbefore six', dueAtMs } }).at(
    -1,
  )
  expect(theirs?.customer).toMatchObject({
    headline: 'Call my plant head',
    whatWeDo: 'Call my plant head\nbefore six',
    byWhenAtMs: dueAtMs,
    byWhen: '2026-03-02T05:00',
  })
})

test('the fastest covers the most pressing issue, the one that makes good covers all', () => {
  const covered = draft().map((option) => option.customer.covers)
  expect(covered).toEqual([['issue-1'], ['issue-1', 'issue-2'], ['issue-1']])
})

test('a way out claims no issue that it does not settle', () => {
  const exit = draft({ theirSolution: null, severity: 1 }).find(
    (option) => option.origin === 'fair-exit',
  )
  expect(exit?.customer.covers).toEqual([])
})

test('a drafted remedy has a tangible part, words, a time, an owner, and an end of the offer', () => {
  expect(draft()[0]?.customer).toMatchObject({
    tangible: 'The part',
    words: 'I say sorry in person',
    byWhen: '2026-03-02T06:00',
    who: 'A. Sample',
    standsUntil: '2026-03-09',
  })
})

test('a drafted time is a full hour', () => {
  const [fastest] = draft({ nowMs: builtAtMs + 37 * 60_000 })
  expect(fastest?.customer.byWhen).toBe('2026-03-02T07:00')
})

test('what takes a day or more is promised for the end of a working day', () => {
  const catalogue = aCatalogue()
  const slow = catalogue.remedies.map((remedy) => ({ ...remedy, withinHours: 30 }))
  const [fastest] = draft({ catalogue: { ...catalogue, remedies: slow } })
  expect(fastest?.customer.byWhen).toBe('2026-03-03T17:00')
})

test('what it will cost us stands there to be filled in, on our side only', () => {
  expect(draft()[0]?.private.costLines).toEqual([{ label: 'Courier', amount: null }])
})

test('options are drafted in the language of the customer', () => {
  expect(draft({ language: 'ja' })[0]?.customer.headline).toBe('Courier today（和）')
})

test('what is like an option before it is left out, and the draft says so', () => {
  const catalogue = aCatalogue()
  const remedies = catalogue.remedies.map((remedy) => ({ ...remedy, kind: 'delivery' as const }))
  const { options, shortfalls } = drafted({ catalogue: { ...catalogue, remedies } })
  expect(options.map((option) => option.origin)).toEqual(['fastest', 'their-way'])
  expect(shortfalls).toEqual(['nothing-different'])
})

test('each option says the rule it rests on and the facts of the case', () => {
  const eur = { minor: 1_200_000, currency: 'EUR' }
  const [fastest, makeGood, theirs] = draft({ repeats: 2, moneyAtStake: eur, ourCause: 'yes' })
  expect(fastest?.private.why).toEqual({
    rules: ['in-kind', 'soonest-first'],
    facts: [
      { kind: 'failure', failureKind: 'late-delivery' },
      { kind: 'restores', what: 'goods' },
      { kind: 'acts', who: 'logistics' },
      { kind: 'asks-of-them', effort: 'little' },
      { kind: 'severity', severity: 3 },
      { kind: 'settles', settled: 1, of: 2 },
    ],
    remedy: 'courier',
  })
  expect(makeGood?.private.why?.facts).toContainEqual({ kind: 'our-cause' })
  expect(makeGood?.private.why?.facts).toContainEqual({ kind: 'repeats', times: 2 })
  expect(makeGood?.private.why?.facts).toContainEqual({ kind: 'at-stake', amount: eur })
  expect(theirs?.private.why?.rules).toEqual(['own-solution'])
})

test('what must be agreed and looked at inside is noted on our side', () => {
  const catalogue = aCatalogue()
  const remedies = catalogue.remedies.map((remedy) => ({
    ...remedy,
    approval: { en: 'Management', ja: '経営層' },
    legal: { en: 'Read the contract', ja: '契約を確認' },
  }))
  const [fastest] = draft({ catalogue: { ...catalogue, remedies } })
  expect(fastest?.private).toMatchObject({ approval: 'Management', note: 'Read the contract' })
})

test('what they asked for is not drafted a second time as an idea of ours: the way out is the third', () => {
  const theirSolution = { text: 'Send one box by courier', dueAtMs: null }
  const { options, shortfalls } = drafted({ theirSolution })
  expect(options.map((option) => option.origin)).toEqual(['make-good', 'their-way', 'fair-exit'])
  expect(new Set(options.map(({ id }) => id)).size).toBe(3)
  expect(shortfalls).toEqual([])
})

test('where the matter is too small for a way out, the draft says why there are two', () => {
  const theirSolution = { text: 'Send one box by courier', dueAtMs: null }
  const { options, shortfalls } = drafted({ theirSolution, severity: 4 })
  expect(options.map((option) => option.origin)).toEqual(['make-good', 'their-way'])
  expect(shortfalls).toEqual(['same-as-their-way'])
})

test('what would be done at midnight is promised for the end of a working day, unless it is grave', () => {
  const at = (severity: 1 | 3) =>
    draft({ severity, nowMs: builtAtMs + 18 * hourMs, theirSolution: null })[0]?.customer.byWhen
  expect(at(1)).toBe('2026-03-03T00:00')
  expect(at(3)).toBe('2026-03-03T17:00')
})

test('their way costs, and needs the yes of, what the remedy of the same sort does', () => {
  const catalogue = aCatalogue()
  const both = (text: string) => ({ en: text, ja: text })
  const remedies = catalogue.remedies.map((remedy) => ({
    ...remedy,
    approval: both('Management'),
    legal: both('Read the contract'),
  }))
  const theirSolution = { text: 'Send one box by courier', dueAtMs: null }
  const theirs = draft({ theirSolution, catalogue: { ...catalogue, remedies } }).find(
    ({ origin }) => origin === 'their-way',
  )
  expect(theirs?.customer.whatWeDo).toBe('Send one box by courier')
  expect(theirs?.private).toMatchObject({
    costLines: [{ label: 'Courier', amount: null }],
    approval: 'Management',
    note: 'Read the contract',
    why: { rules: ['own-solution'], remedy: 'courier' },
  })
})

test('their way is offered too where nothing is like it, at a cost that only the rep can find out', () => {
  const theirs = draft().at(-1)
  expect(theirs?.private.costLines).toEqual([
    { label: letterTexts.theirWay.costItem.en, amount: null },
  ])
  expect(theirs?.private.why?.remedy).toBeUndefined()
})

test('above the authority limit somebody is named who must say yes, without the tax', () => {
  const catalogue = aCatalogue()
  const cost = { by: 'part-at-stake', permille: 1000 } as const
  const remedies = catalogue.remedies.map((remedy) => ({
    ...remedy,
    costItems: remedy.costItems.map((item) => ({ ...item, cost })),
  }))
  const approvals = (
    authorityLimit: DraftOptionsInput['authorityLimit'],
    tax = null as Tax | null,
  ) =>
    draft({
      catalogue: { ...catalogue, remedies },
      moneyAtStake: { minor: 11_900, currency: 'EUR' },
      authorityLimit,
      tax,
    })[0]?.private
  const limit = { minor: 10_000, currency: 'EUR' }
  expect(approvals(limit)).toMatchObject({ approval: 'My superior' })
  expect(approvals(limit)?.why?.facts).toContainEqual({ kind: 'above-limit', limit })
  expect(approvals(limit, { included: true, permille: 190 })?.approval).toBe('')
  expect(approvals({ minor: 1, currency: 'JPY' })?.approval).toBe('')
  expect(approvals(null)?.approval).toBe('')
})

test('facts that are not certain are counted with each remedy', () => {
  expect(draft({ unsureFacts: 2 })[0]?.private.why?.facts).toContainEqual({
    kind: 'unsure',
    count: 2,
  })
})

test('whatever they said, the draft can be stored', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 4000 }), (text) => {
      for (const option of draft({ theirSolution: { text: text.slice(0, 4000), dueAtMs: null } })) {
        expect(remedyOptionSchema.safeParse(option).success).toBe(true)
      }
    }),
  )
})
