import fc from 'fast-check'
import { expect, expectTypeOf, test } from 'vitest'
import { proposalDocument } from '#shared/document/proposal-document.ts'
import { renderMarkdown } from '#shared/document/render-markdown.ts'
import { renderPlainText } from '#shared/document/render-plain-text.ts'
import { type CustomerProposal, toCustomerProposal } from '#shared/proposal/customer-proposal.ts'
import type { Proposal } from '#shared/proposal/proposal.ts'
import type { WhyFact, WhyRule } from '#shared/remedy/why.ts'
import { anOption, aProposal, documentLabels } from '../../support/proposal-builders.ts'

test('a proposal with its private half does not compile into a document', () => {
  const build = (...args: Parameters<typeof proposalDocument>) => args.length
  const proposal = aProposal()
  const half = toCustomerProposal(proposal)
  const whole = { ...half, private: proposal.private }
  const options = proposal.options.map((option) => ({
    ...option.customer,
    private: option.private,
  }))

  expect(build(half, documentLabels.en, '')).toBe(3)
  expectTypeOf(proposal).not.toExtend<CustomerProposal>()
  // @ts-expect-error a whole proposal has a private half
  build(proposal, documentLabels.en, '')
  // @ts-expect-error the private half was put back
  build(whole, documentLabels.en, '')
  // @ts-expect-error an option brings its private half along
  build({ ...half, options }, documentLabels.en, '')
})

// A word that no customer field holds, so that finding it anywhere means a leak.
const secret = fc
  .string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 12, maxLength: 12 })
  .map((word) => `Secret${word}`)

const amount = fc.record({
  minor: fc.integer({ min: 987_654_321_000, max: 987_654_321_999 }),
  currency: fc.constant('XTS'),
})

const privateProposal = fc.record({
  currency: fc.constant('XTS'),
  lifetimeValue: amount,
  worstCase: secret,
  pressures: secret,
})

const privateOption = fc.record({
  costLines: fc.array(fc.record({ label: secret, amount }), { minLength: 1, maxLength: 3 }),
  approval: secret,
  note: secret,
  why: fc.record({
    rules: fc.constant<WhyRule[]>(['in-kind']),
    facts: fc.tuple(secret, amount).map(([failureKind, atStake]): WhyFact[] => [
      { kind: 'failure', failureKind },
      { kind: 'at-stake', amount: atStake },
    ]),
  }),
})

const proposals: fc.Arbitrary<Proposal> = fc
  .record({
    language: fc.constantFrom('en' as const, 'ja' as const),
    ofProposal: privateProposal,
    ofOptions: fc.array(privateOption, { maxLength: 3 }),
  })
  .map(({ language, ofProposal, ofOptions }) =>
    aProposal({
      letter: { language },
      private: ofProposal,
      options: ofOptions.map((ofOption, n) => anOption({ id: `option-${n}`, private: ofOption })),
    }),
  )

const leak = /Secret|XTS|987[.,]?654/

test('no value of any private field is ever in what the customer is given', () => {
  fc.assert(
    fc.property(proposals, (proposal) => {
      const document = proposalDocument(
        toCustomerProposal(proposal),
        documentLabels[proposal.letter.language],
        '2 March 2026',
      )
      expect(JSON.stringify(proposal)).toMatch(leak)
      expect(JSON.stringify(document)).not.toMatch(leak)
      expect(renderMarkdown(document)).not.toMatch(leak)
      expect(renderPlainText(document)).not.toMatch(leak)
    }),
  )
})
