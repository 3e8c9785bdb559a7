import { type OptionId, optionIdSchema, proposalIdSchema } from '../base/ids.ts'
import { z } from '../base/schema.ts'
import { timestampMsSchema } from '../base/time.ts'
import { channelSchema } from '../case/preparation.ts'
import { hasSameOffer } from './changes.ts'
import { maxText } from './option.ts'
import {
  type Answer,
  answers,
  type Noted,
  type Offer,
  type Proposal,
  proposalContentSchema,
  type Version,
} from './proposal.ts'

const text = z.string().max(maxText)
const base = { proposalId: proposalIdSchema, atMs: timestampMsSchema }
const onOffered = {
  ...base,
  version: z.int().min(1),
  /** When that version was offered last: two who offer at once count their versions alike. */
  offeredAtMs: timestampMsSchema.optional(),
  optionId: optionIdSchema,
}

export const offerEventSchemas = [
  /** Carries what was offered: what was typed before it may be packed together, this may not. */
  z.strictObject({
    kind: z.literal('proposal-offered'),
    ...base,
    channel: channelSchema,
    note: text,
    content: proposalContentSchema,
  }),
  /** `words`: why, as they said it; for a counter-offer, what they want instead. */
  z.strictObject({
    kind: z.literal('option-answered'),
    ...onOffered,
    answer: z.enum(answers),
    words: text,
  }),
  /** It was noted by mistake, or they thought better of it. It stays in the history. */
  z.strictObject({ kind: z.literal('answer-taken-back'), ...onOffered }),
] as const
export type OfferEvent = z.infer<(typeof offerEventSchemas)[number]>

/** Folds what happened to an offer. What is offered anew without a change is the same version. */
export function reduceOffer(proposal: Proposal, event: OfferEvent): Proposal {
  const { versions } = proposal
  if (event.kind === 'proposal-offered') {
    const { atMs, channel, note, content } = event
    const offer: Offer = { atMs, channel, note }
    const newest = versions.at(-1)
    const next: Version =
      newest && hasSameOffer(newest.content, content)
        ? { ...newest, offers: [...newest.offers, offer] }
        : { number: versions.length + 1, offers: [offer], content, noted: [] }
    return { ...proposal, versions: versions.toSpliced(next.number - 1, 1, next) }
  }
  const { optionId, atMs } = event
  const about = versions.find((one) => isAbout(event, one) && hasOption(one, optionId))
  if (!about) return proposal
  const noted: Noted =
    event.kind === 'option-answered'
      ? { optionId, answer: event.answer, words: event.words, atMs }
      : { optionId, answer: 'taken-back', words: '', atMs }
  return {
    ...proposal,
    versions: versions.map((version) =>
      version === about ? { ...version, noted: [...version.noted, noted] } : version,
    ),
  }
}

type AboutVersion = Exclude<OfferEvent, { kind: 'proposal-offered' }>

function isAbout({ version, offeredAtMs }: AboutVersion, { number, offers }: Version): boolean {
  return offeredAtMs === undefined
    ? number === version
    : offers.some(({ atMs }) => atMs === offeredAtMs)
}

const hasOption = ({ content }: Version, optionId: OptionId) =>
  content.options.some(({ id }) => id === optionId)

export type GivenAnswer = Noted & { readonly answer: Answer }

/** The answer that counts: the newest, unless it was taken back. */
export function answerTo({ noted }: Version, optionId: OptionId): GivenAnswer | null {
  const newest = noted.findLast((one) => one.optionId === optionId)
  return newest && isAnswer(newest) ? newest : null
}

const isAnswer = (noted: Noted): noted is GivenAnswer => noted.answer !== 'taken-back'

/** Whether they said no to all of it. A counter-offer is no refusal: it is a way on. */
export function isRefused(version: Version): boolean {
  const { options } = version.content
  return (
    options.length > 0 && options.every(({ id }) => answerTo(version, id)?.answer === 'refused')
  )
}
