import type { CustomerOption } from './option.ts'
import type { CustomerLetter, Proposal, ProposalIssue } from './proposal.ts'

/** A value with a private half has a `private` property. None may: so it does not compile here. */
export type WithoutPrivateHalf = { readonly private?: never }

/**
 * The half of a proposal the customer may read. Documents are built from this type alone, so cost,
 * lifetime value, pressures and the plan for the worst have no way into one (method: "Private and
 * customer-facing content are separate by type").
 */
export type CustomerProposal = WithoutPrivateHalf & {
  readonly issues: readonly ProposalIssue[]
  readonly letter: CustomerLetter
  readonly options: readonly (CustomerOption & WithoutPrivateHalf)[]
}

/** Takes the customer's half out, field by field: nothing else comes along unnamed. */
export function toCustomerProposal(
  proposal: Pick<Proposal, 'issues' | 'letter' | 'options'>,
): CustomerProposal {
  const { letter } = proposal
  return {
    issues: proposal.issues.map(({ id, text }) => ({ id, text })),
    letter: {
      language: letter.language,
      customer: letter.customer,
      contact: letter.contact,
      apology: letter.apology,
      whatHappened: letter.whatHappened,
      whatWeChange: letter.whatWeChange,
      updateRhythm: letter.updateRhythm,
      repName: letter.repName,
      repFirm: letter.repFirm,
      repPhone: letter.repPhone,
      repEmail: letter.repEmail,
    },
    options: proposal.options.map(({ customer }) => ({
      headline: customer.headline,
      whatWeDo: customer.whatWeDo,
      covers: customer.covers,
      byWhen: customer.byWhen,
      byWhenAtMs: customer.byWhenAtMs,
      who: customer.who,
      yourPart: customer.yourPart,
      tangible: customer.tangible,
      words: customer.words,
      standsUntil: customer.standsUntil,
      standsUntilAtMs: customer.standsUntilAtMs,
    })),
  }
}
