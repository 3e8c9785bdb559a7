import fc from 'fast-check'
import { expect, test } from 'vitest'
import catalogueJson from '#resources/remedies/catalogue.json' with { type: 'json' }
import { languages } from '#shared/base/language.ts'
import { type EntryKind, entryKinds } from '#shared/call/entry.ts'
import { directionSchema } from '#shared/case/case.ts'
import { certaintySchema } from '#shared/case/preparation.ts'
import { triageAnswerSchema } from '#shared/case/triage-answer.ts'
import { toCustomerProposal } from '#shared/proposal/customer-proposal.ts'
import { draftProposal, type DraftProposalInput } from '#shared/proposal/draft-proposal.ts'
import { proposalContentSchema } from '#shared/proposal/proposal.ts'
import { remedyCatalogueSchema } from '#shared/remedy/catalogue.ts'
import { kindsIn } from '#shared/remedy/their-kinds.ts'
import { aCall, aCase, anEntry, builtAtMs } from '../../support/builders.ts'
import {
  endOfDayUtc,
  letterTexts,
  sayUtc,
  threeOptionIds,
} from '../../support/proposal-builders.ts'

const catalogue = remedyCatalogueSchema.parse(catalogueJson)

/** Stands in every text that is for us alone, and nowhere else. */
const marker = 'ZZPRIVATEZZ'
const answer = fc.constantFrom(...triageAnswerSchema.options)
const privateText = fc.string({ maxLength: 40 }).map((text) => `${text}${marker}`)
const fact = fc.record({
  text: privateText,
  certainty: fc.constantFrom(...certaintySchema.options),
})
const money = fc.option(
  fc.record({
    minor: fc.oneof(fc.nat({ max: 10 ** 9 }), fc.constantFrom(0, 1, 10 ** 13)),
    currency: fc.constantFrom('EUR', 'JPY', 'KWD'),
  }),
)

const preparation = fc.record({
  expected: fact,
  promised: fact,
  opening: privateText,
  promisedIn: privateText,
  delivered: fact,
  why: fact,
  clients: privateText,
  boss: privateText,
  budget: privateText,
  job: privateText,
  whoKnows: privateText,
  whoHelps: privateText,
  whoIsUpset: privateText,
  whenToEscalate: privateText,
  rightInLaw: privateText,
  canVisit: fc.boolean(),
  canReachByPhone: fc.boolean(),
  hasToSeeIt: fc.boolean(),
  theirCustomersAffected: answer,
  earlierFailure: answer,
  ourCause: answer,
})

/** What of a call the customer reads again: their issues and their own solution. */
const readAgain: readonly EntryKind[] = ['issue', 'their-solution']
const someCues = Object.values(catalogue.cues).flatMap(({ en, ja }) => [...en, ...ja])
const said = fc.oneof(fc.constantFrom(...someCues), fc.string({ maxLength: 60 }))
const line = fc
  .tuple(fc.constantFrom(...entryKinds), said)
  .map(([kind, text]) =>
    anEntry({ kind, text: readAgain.includes(kind) ? text : `${text}${marker}` }),
  )

const anyCase: fc.Arbitrary<DraftProposalInput> = fc
  .record({
    details: fc.record({
      failureKind: fc.constantFrom(...catalogue.failureKinds.map(({ id }) => id), '', 'unheard-of'),
      direction: fc.constantFrom(...directionSchema.options),
      anyoneHurt: answer,
      productionStopped: answer,
      moneyAtStake: money,
      repeats: fc.nat({ max: 5 }),
      preparation,
    }),
    entries: fc.array(line, { maxLength: 12 }),
    language: fc.constantFrom(...languages),
    lifetimeValue: money,
    authorityLimit: money,
    tax: fc.option(fc.record({ included: fc.boolean(), permille: fc.nat({ max: 500 }) })),
    currency: fc.constantFrom('EUR', 'JPY', 'KWD'),
  })
  .map(({ details, entries, language, lifetimeValue, ...settings }) => ({
    forCase: aCase(details),
    calls: [aCall()],
    entries,
    settings: {
      repName: 'A. Sample',
      repFirm: 'Example Parts',
      repPhone: '',
      repEmail: '',
      ...settings,
    },
    catalogue,
    texts: letterTexts,
    language,
    lifetimeValue,
    nowMs: builtAtMs,
    sayTime: sayUtc,
    endOfWorkingDay: endOfDayUtc,
    newOptionIds: threeOptionIds,
  }))

test('any legal case gives none to three valid options, no two of one sort, or says why not', () => {
  fc.assert(
    fc.property(anyCase, (input) => {
      const { content, shortfalls } = draftProposal(input)
      expect(proposalContentSchema.parse(content)).toEqual(content)
      expect(content.options.length).toBeLessThanOrEqual(3)
      expect(content.options.length < 3).toBe(shortfalls.length > 0)
      expect(content.private.shortfalls).toEqual(shortfalls)
      const kinds = content.options.flatMap(({ origin, customer, private: { why } }) =>
        origin === 'their-way'
          ? kindsIn(customer.whatWeDo, catalogue)
          : catalogue.remedies.filter(({ id }) => id === why?.remedy).map(({ kind }) => kind),
      )
      expect(new Set(kinds).size).toBe(kinds.length)
      expect(new Set(content.options.map(({ id }) => id)).size).toBe(content.options.length)
    }),
    { numRuns: 500 },
  )
})

test('the same case gives the same proposal, in whatever order its lines were read', () => {
  fc.assert(
    fc.property(anyCase, (input) => {
      const again = { ...input, entries: input.entries.toReversed() }
      expect(draftProposal(again)).toEqual(draftProposal(input))
    }),
    { numRuns: 200 },
  )
})

test('nothing that is for us alone is in the half that the customer reads', () => {
  fc.assert(
    fc.property(anyCase, (input) => {
      const { content } = draftProposal(input)
      const read = JSON.stringify(toCustomerProposal(content))
      expect(read).not.toContain(marker)
      const ours = content.options.flatMap(({ private: { approval, note, costLines } }) => [
        approval,
        note,
        ...costLines.map(({ label }) => label),
      ])
      const texts = new Set(
        content.options.flatMap(({ customer }) => Object.values(customer).map(String)),
      )
      expect(ours.filter((text) => text !== '' && texts.has(text))).toEqual([])
      // The marker is looked for where it is: what presses on the buyer is in our half.
      const presses = input.entries.some(({ kind }) => kind === 'pressure')
      expect(content.private.pressures.includes(marker)).toBe(presses)
    }),
    { numRuns: 300 },
  )
})
