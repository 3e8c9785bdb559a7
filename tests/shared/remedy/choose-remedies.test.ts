import fc from 'fast-check'
import { expect, test } from 'vitest'
import catalogueJson from '#resources/remedies/catalogue.json'
import { remedyOptionSchema } from '#shared/proposal/option.ts'
import { type RemedyAim, remedyCatalogueSchema } from '#shared/remedy/catalogue.ts'
import { chooseRemedies, type FailureFacts } from '#shared/remedy/choose-remedies.ts'
import { draftOptions, type DraftOptionsInput } from '#shared/remedy/draft-options.ts'
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
  moneyAtStake: null,
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

const anyInput: fc.Arbitrary<DraftOptionsInput> = fc
  .record({
    failureKind: fc.constantFrom(...catalogue.failureKinds.map(({ id }) => id), '', 'unheard-of'),
    severity: fc.constantFrom(1, 2, 3, 4),
    ourCause: fc.constantFrom('yes', 'no', 'unknown'),
    repeats: fc.nat({ max: 9 }),
    moneyAtStake: fc.option(
      fc.record({
        minor: fc.integer({ min: -1, max: Number.MAX_SAFE_INTEGER }),
        currency: fc.constantFrom('EUR', 'JPY', 'KWD', 'XTS'),
      }),
    ),
    theirSolution: fc.option(
      fc.record({ text: fc.string({ maxLength: 500 }), dueAtMs: fc.constant(null) }),
    ),
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

/** The remedy an option was drafted from. */
const remedyOf = (input: DraftOptionsInput, headline: string) =>
  catalogue.remedies.find((remedy) => remedy.headline[input.language] === headline)

test('any case gives up to three valid options, each of another sort, and says why', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const { options, shortfalls } = draftOptions(input)
      expect(options.length + shortfalls.length > 2 || shortfalls.length === 1).toBe(true)
      expect(options.length === 3).toBe(shortfalls.length === 0)
      for (const option of options) expect(remedyOptionSchema.parse(option)).toEqual(option)
      expect(options.every((option) => option.private.why)).toBe(true)
      const fromCatalogue = options.filter((option) => option.origin !== 'their-way')
      const kinds = fromCatalogue.map((it) => remedyOf(input, it.customer.headline)?.kind)
      expect(kinds).not.toContain(undefined)
      expect(new Set(kinds).size).toBe(kinds.length)
      expect(new Set(options.map((option) => option.origin)).size).toBe(options.length)
    }),
    { numRuns: 500 },
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
