import type { OptionId } from '#shared/base/ids.ts'
import type { Case } from '#shared/case/case.ts'
import type { Channel } from '#shared/case/preparation.ts'
import {
  agreementOn,
  choiceReopened,
  courseOfOffer,
  hasChosen,
} from '#shared/proposal/offer-course.ts'
import type { Answer, Proposal, Version } from '#shared/proposal/proposal.ts'
import type { Store } from './store.tsx'

export type OfferInput = {
  readonly channel: Channel
  readonly note: string
  /** They chose before: whether they choose anew, or only heard it again. */
  readonly choosesAnew: boolean
}
export type AnswerInput = {
  readonly answer: Answer
  readonly words: string
  /** Whether an accepted option becomes the agreed one. */
  readonly movesOn: boolean
}

/** What is offered and answered. Proposal and case become durable together, or not at all. */
export function offerActs(store: Store, proposal: Proposal, found: Case | null) {
  const base = () => ({ proposalId: proposal.id, atMs: store.nowMs() })
  const { caseId } = proposal

  const offered = ({ channel, note }: Omit<OfferInput, 'choosesAnew'>) => {
    const { issues, letter, options } = proposal
    const content = { issues, letter, private: proposal.private, options }
    return { kind: 'proposal-offered' as const, ...base(), channel, note, content }
  }
  return {
    /** Why it cannot be noted like this; null: it can. */
    refusalOfOffer: (input: OfferInput) => found && courseOfOffer(found, offered(input)).refusal,
    offer: ({ choosesAnew, ...input }: OfferInput) => {
      const event = offered(input)
      const isOnlyHeard = found && hasChosen(found) && !choosesAnew
      const acts = found && !isOnlyHeard ? courseOfOffer(found, event).acts : []
      store.record(event, ...acts.map((act) => ({ ...act, caseId })))
    },
    /** Whether accepting an option of a version would bring the case on. */
    canAgree: (version: Version, optionId: OptionId) =>
      found !== null && agreementOn(found, version, accepted(version, optionId, '')) !== null,
    answer: (version: Version, optionId: OptionId, { answer, words, movesOn }: AnswerInput) => {
      const event = { ...accepted(version, optionId, words), answer }
      const agreed = movesOn && found ? agreementOn(found, version, event) : null
      store.record(event, ...(agreed ? [{ ...agreed, caseId }] : []))
    },
    takeBack: (version: Version, optionId: OptionId) => {
      const event = {
        kind: 'answer-taken-back' as const,
        ...base(),
        ...onVersion(version),
        optionId,
      }
      const reopened = found && choiceReopened(found, proposal, event)
      store.record(event, ...(reopened ? [{ ...reopened, caseId }] : []))
    },
  }

  function accepted(version: Version, optionId: OptionId, words: string) {
    return {
      kind: 'option-answered' as const,
      ...base(),
      ...onVersion(version),
      optionId,
      answer: 'accepted' as const,
      words,
    }
  }
}

function onVersion({ number, offers }: Version) {
  const last = offers.at(-1)
  return { version: number, ...(last && { offeredAtMs: last.atMs }) }
}

export type OfferActs = ReturnType<typeof offerActs>
