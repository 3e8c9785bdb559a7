import fc from 'fast-check'
import { expect, test } from 'vitest'
import catalogueJson from '#resources/remedies/catalogue.json'
import { taxedLines, taxedTotals } from '#shared/money/tax.ts'
import { type RemedyOption, remedyOptionSchema } from '#shared/proposal/option.ts'
import {
  type RemedyAim,
  remedyCatalogueSchema,
  remedyKindSchema,
} from '#shared/remedy/catalogue.ts'
import { chooseRemedies } from '#shared/remedy/choose-remedies.ts'
import { passedLimit } from '#shared/remedy/cost-cap.ts'
import { draftOptions, type DraftOptionsInput } from '#shared/remedy/draft-options.ts'
import type { FailureFacts } from '#shared/remedy/failure-facts.ts'
import { amountsOf, netCosts } from '#shared/remedy/net-costs.ts'
import { kindsIn } from '#shared/remedy/their-kinds.ts'
import { builtAtMs, entryId } from '../../support/builders.ts'
import {
  endOfDayUtc,
  letterTexts,
  sayUtc,
  threeOptionIds,
} from '../../support/proposal-builders.ts'

const catalogue = remedyCatalogueSchema.parse(catalogueJson)
const eur = (minor: number) => ({ minor, currency: 'EUR' })

const quiet: FailureFacts = {
  failureKind: 'late-delivery',
  severity: 3,
  ourCause: 'unknown',
  repeats: 0,
  earlierFailure: 'unknown',
  moneyAtStake: null,
  lifetimeValue: null,
  authorityLimit: null,
}

function chosen(facts: Partial<FailureFacts>, aim: RemedyAim) {
  const whole = { ...quiet, ...facts }
  const { moneyAtStake } = whole
  const basis = { moneyAtStake, currency: 'EUR', hourRates: catalogue.hourRates }
  return chooseRemedies(catalogue, whole, basis)[aim]
}

test('what was lost is given back in kind and soon: goods for goods (R8)', () => {
  expect(chosen({}, 'fastest')).toMatchObject({
    remedy: { id: 'urgent-part-by-courier', restores: 'goods' },
    rules: ['in-kind', 'soonest-first'],
  })
})

test('where people or production are hurt nothing but the hour counts', () => {
  expect(chosen({ failureKind: 'defect' }, 'fastest')?.remedy.id).toBe('replaced-and-running')
  expect(chosen({ failureKind: 'defect', severity: 1 }, 'fastest')).toMatchObject({
    remedy: { id: 'engineer-within-hours' },
    rules: ['soonest-first'],
  })
})

test('our cause for the second time gives more than the first time (R10)', () => {
  const first = chosen({ ourCause: 'yes' }, 'make-good')
  const again = chosen({ ourCause: 'yes', repeats: 1 }, 'make-good')
  expect(first?.remedy.generosity).toBe(2)
  expect(again?.remedy.generosity).toBe(3)
  expect(again?.rules).toContain('raised-for-repeat')
})

test('a repeat that is not our cause raises nothing (R10)', () => {
  const facts = { ourCause: 'no', repeats: 3 } as const
  expect(chosen(facts, 'make-good')?.rules).not.toContain('raised-for-repeat')
})

test('while nobody said whose cause it is, the kind of failure presumes', () => {
  const raised = (failureKind: string) =>
    chosen({ failureKind, repeats: 1 }, 'make-good')?.rules.includes('raised-for-repeat')
  expect(raised('late-delivery')).toBe(true)
  expect(raised('contract-misunderstanding')).toBe(false)
})

test('what would cost over 150 % of the price gives way to what does not (R9)', () => {
  const small = chosen({ failureKind: 'damage', moneyAtStake: eur(100_00) }, 'make-good')
  const large = chosen({ failureKind: 'damage', moneyAtStake: eur(100_000_00) }, 'make-good')
  expect(large?.remedy.id).toBe('sorted-on-your-site')
  expect(small?.remedy.id).not.toBe('sorted-on-your-site')
  expect(small?.rules).toContain('below-the-cap')
})

test('the repeat of a failure before this case counts like one in it (R10)', () => {
  const again = chosen({ ourCause: 'yes', earlierFailure: 'yes' }, 'make-good')
  expect(again?.remedy.generosity).toBe(3)
  expect(again?.rules).toContain('raised-for-repeat')
})

test('between equals the one is drafted that the rep may promise alone, and it is said', () => {
  const makeGood = chosen({ failureKind: 'quality-complaint' }, 'make-good')
  expect(makeGood?.remedy).toMatchObject({ id: 'warranty-doubled' })
  expect(makeGood?.remedy.approval).toBeUndefined()
  expect(makeGood?.rules).toContain('yours-to-promise')
  expect(chosen({}, 'make-good')?.rules).not.toContain('yours-to-promise')
})

test('above the authority limit a remedy needs a yes like one that names who must give it', () => {
  const facts = { failureKind: 'quality-complaint', moneyAtStake: eur(10_000_00) }
  const low = chosen({ ...facts, authorityLimit: eur(100_00) }, 'make-good')
  expect(low?.rules).not.toContain('yours-to-promise')
  const high = chosen({ ...facts, authorityLimit: eur(50_000_00) }, 'make-good')
  expect(high?.rules).toContain('yours-to-promise')
})

test('what costs next to nothing beside the value of the account may be more than is due', () => {
  const facts = { failureKind: 'service-failure', moneyAtStake: eur(2_000_00) }
  const makeGood = (lifetimeValue: FailureFacts['lifetimeValue'], ourCause: 'yes' | 'no') =>
    chosen({ ...facts, lifetimeValue, ourCause }, 'make-good')
  expect(makeGood(null, 'yes')?.remedy.id).toBe('redone-and-not-charged')
  expect(makeGood(eur(164_000_00), 'yes')).toMatchObject({
    remedy: { id: 'a-month-for-nothing', generosity: 3 },
    rules: ['another-kind', 'small-beside-account'],
  })
  expect(makeGood(eur(163_999_00), 'yes')?.remedy.id).toBe('redone-and-not-charged')
  expect(makeGood({ minor: 10 ** 12, currency: 'JPY' }, 'yes')?.rules).toEqual(['another-kind'])
  expect(makeGood(eur(164_000_00), 'no')?.rules).not.toContain('small-beside-account')
})

const anyMoney = fc.option(
  fc.record({
    minor: fc.oneof(fc.integer({ min: -1, max: 10 ** 14 }), fc.constantFrom(0, 1, 10 ** 14)),
    currency: fc.constantFrom('EUR', 'JPY', 'KWD', 'XTS'),
  }),
)

/** Cue words of all sorts among any other words. */
const someCues = Object.values(catalogue.cues).flatMap(({ en, ja }) => [...en, ...ja])
const theirWords = fc
  .array(fc.oneof(fc.constantFrom(...someCues), fc.string({ maxLength: 20 })), { maxLength: 6 })
  .map((words) => words.join(' '))

const anyInput: fc.Arbitrary<DraftOptionsInput> = fc
  .record({
    failureKind: fc.constantFrom(...catalogue.failureKinds.map(({ id }) => id), '', 'unheard-of'),
    severity: fc.constantFrom(1, 2, 3, 4),
    ourCause: fc.constantFrom('yes', 'no', 'unknown'),
    repeats: fc.nat({ max: 9 }),
    earlierFailure: fc.constantFrom('yes', 'no', 'unknown'),
    moneyAtStake: anyMoney,
    lifetimeValue: anyMoney,
    authorityLimit: anyMoney,
    tax: fc.option(fc.record({ included: fc.boolean(), permille: fc.nat({ max: 500 }) })),
    unsureFacts: fc.nat({ max: 5 }),
    offered: fc.subarray([...remedyKindSchema.options], { maxLength: 3 }),
    theirSolution: fc.option(fc.record({ text: theirWords, dueAtMs: fc.constant(null) })),
    issues: fc
      .uniqueArray(fc.nat({ max: 99 }), { maxLength: 8 })
      .map((ids) => ids.map((id) => ({ id: entryId(`issue-${id}`), text: `Issue ${id}` }))),
    language: fc.constantFrom('en', 'ja'),
  })
  .map((varied) => ({
    ...varied,
    catalogue,
    texts: letterTexts,
    currency: varied.moneyAtStake?.currency ?? 'EUR',
    nowMs: builtAtMs,
    sayTime: sayUtc,
    endOfWorkingDay: endOfDayUtc,
    repName: 'A. Sample',
    newOptionIds: threeOptionIds,
  }))

/** What sorts of thing an option is: those of its remedy, or those they asked for. */
function kindsOf(input: DraftOptionsInput, { origin, private: { why } }: RemedyOption) {
  if (origin === 'their-way') return kindsIn(input.theirSolution?.text ?? '', catalogue)
  return catalogue.remedies.filter(({ id }) => id === why?.remedy).map(({ kind }) => kind)
}

test('any case gives up to three valid options, each of another sort, and says why', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const { options, shortfalls } = draftOptions(input)
      expect(options.length + shortfalls.length > 2 || shortfalls.length === 1).toBe(true)
      expect(options.length === 3).toBe(shortfalls.length === 0)
      for (const option of options) expect(remedyOptionSchema.parse(option)).toEqual(option)
      expect(options.every((option) => option.private.why)).toBe(true)
      const fromCatalogue = options.filter((option) => option.origin !== 'their-way')
      for (const option of fromCatalogue) expect(kindsOf(input, option)).toHaveLength(1)
      const kinds = options.flatMap((option) => kindsOf(input, option))
      expect(new Set(kinds).size).toBe(kinds.length)
      const ours = fromCatalogue.flatMap((option) => kindsOf(input, option))
      expect(ours.filter((kind) => input.offered.includes(kind))).toEqual([])
      expect(new Set(options.map((option) => option.origin)).size).toBe(options.length)
    }),
    { numRuns: 500 },
  )
})

test('the money of a draft adds up, and above the limit somebody is named who must say yes', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      for (const { private: ours } of draftOptions(input).options) {
        const lines = taxedLines(amountsOf(ours.costLines), input.tax)
        for (const { net } of taxedTotals(amountsOf(ours.costLines), input.tax)) {
          const own = lines.filter((line) => line.net.currency === net.currency)
          expect(own.reduce((sum, line) => sum + line.net.minor, 0)).toBe(net.minor)
        }
        const limit = passedLimit(netCosts(ours.costLines, input.tax), input.authorityLimit)
        const facts = ours.why?.facts.map(({ kind }) => kind)
        expect(facts?.includes('above-limit')).toBe(limit !== null)
        expect(limit !== null && ours.approval === '').toBe(false)
      }
    }),
    { numRuns: 300 },
  )
})

test('the same case drafts the same options', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      expect(draftOptions(structuredCloneOf(input))).toEqual(draftOptions(input))
    }),
  )
})

test('every kind of failure has three options, and the first two give back different things (R5)', () => {
  for (const { id: failureKind } of catalogue.failureKinds) {
    for (const severity of [1, 2, 3] as const) {
      const facts = { failureKind, severity }
      const all = (['fastest', 'make-good', 'fair-exit'] as const).map((aim) => chosen(facts, aim))
      expect(all, failureKind).not.toContain(null)
      const [fastest, makeGood] = all.map((one) => one?.remedy.restores)
      expect(fastest, `${failureKind} ${severity}`).not.toBe(makeGood)
    }
  }
})

/** All but the functions, made anew. */
function structuredCloneOf(input: DraftOptionsInput): DraftOptionsInput {
  const { sayTime, endOfWorkingDay, ...data } = input
  return { ...structuredClone(data), sayTime, endOfWorkingDay }
}
