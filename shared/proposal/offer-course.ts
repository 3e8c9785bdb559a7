import { clipped } from '../base/clipped.ts'
import { type Act, maxActText } from '../case/acts.ts'
import type { Case } from '../case/case.ts'
import { refusalOf, type Refusal } from '../case/guards.ts'
import { advance } from '../case/lifecycle.ts'
import type { Proposal, Version } from './proposal.ts'
import type { OfferEvent } from './offer.ts'

type Offered = Extract<OfferEvent, { kind: 'proposal-offered' }>
type Answered = Extract<OfferEvent, { kind: 'option-answered' }>
type TakenBack = Extract<OfferEvent, { kind: 'answer-taken-back' }>

/** What an offer does to its case, or why it cannot be made like this. */
export type CourseOfOffer = { readonly acts: readonly Act[]; readonly refusal: Refusal | null }

/**
 * An offer brings a case to "options offered" where its guards allow that. To a customer nobody
 * spoke with yet it is the first contact too, with what that asks for. Elsewhere it is kept with the
 * proposal alone.
 */
export function courseOfOffer(found: Case, { proposalId, ...offer }: Offered): CourseOfOffer {
  const { channel, note, atMs } = offer
  const contact: Act = { kind: 'customer-contacted', channel, callId: null, note, atMs }
  const offered: Act = { kind: 'options-offered', proposalId, note: '', atMs }
  if (found.binnedAtMs !== null) return { acts: [], refusal: null }
  if (found.stage !== 'open') {
    return { acts: refusalOf(found, offered) === null ? [offered] : [], refusal: null }
  }
  const refusal = refusalOf(found, contact)
  if (refusal !== null) return { acts: [], refusal }
  const isAllowed = refusalOf(advance(found, contact), offered) === null
  return { acts: isAllowed ? [contact, offered] : [contact], refusal: null }
}

/** Whether they chose already: to offer again then means that they choose anew. */
export function hasChosen({ stage }: Pick<Case, 'stage'>): boolean {
  return stage === 'option-agreed' || stage === 'fixing'
}

/** The act by which an accepted option becomes the agreed one; null: not now. */
export function agreementOn(found: Case, version: Version, answered: Answered): Act | null {
  const { proposalId, optionId, answer, words, atMs } = answered
  const place = version.content.options.findIndex(({ id }) => id === optionId)
  const headline = version.content.options[place]?.customer.headline.trim() ?? ''
  const agreed = [headline || String(place + 1), words.trim()].filter((part) => part !== '')
  const act: Act = {
    kind: 'option-agreed',
    proposalId,
    optionId,
    words: clipped(agreed.join(' · '), maxActText),
    atMs,
  }
  const isPossible = answer === 'accepted' && found.binnedAtMs === null
  return isPossible && refusalOf(found, act) === null ? act : null
}

/** Taking back the acceptance a case stands on brings it back to the choice; null: it does not. */
export function choiceReopened(
  found: Case,
  proposal: Pick<Proposal, 'id'>,
  { optionId, atMs }: TakenBack,
): Act | null {
  const agreed = found.acts.findLast((act) => act.kind === 'option-agreed')
  const isIt = agreed?.proposalId === proposal.id && agreed.optionId === optionId
  if (found.stage !== 'option-agreed' || !isIt || found.binnedAtMs !== null) return null
  return { kind: 'options-offered', proposalId: proposal.id, note: '', atMs }
}
