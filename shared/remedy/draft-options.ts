import { clipped } from '../base/clipped.ts'
import type { OptionId } from '../base/ids.ts'
import type { Language } from '../base/language.ts'
import { dayMs, hourMs } from '../base/time.ts'
import type { Entry } from '../call/entry.ts'
import type { LetterTexts } from '../proposal/letter-texts.ts'
import { maxHeadline, type RemedyOption } from '../proposal/option.ts'
import type { ProposalIssue } from '../proposal/proposal.ts'
import { blankOption } from './blank-option.ts'
import type { Remedy, RemedyAim, RemedyCatalogue } from './catalogue.ts'

/** Says moments in the words of a document, in its language and the reader's time zone. */
export type SayTime = {
  /** "Thursday 27 November, 15:00" */
  readonly moment: (atMs: number) => string
  /** "11 December 2025" */
  readonly day: (atMs: number) => string
}

/** The end of the working day a moment falls on, or of the next one when it falls outside. */
export type EndOfWorkingDay = (atMs: number) => number

export type DraftOptionsInput = {
  readonly catalogue: RemedyCatalogue
  readonly texts: Pick<LetterTexts, 'theirWay'>
  /** Id of a failure kind of the catalogue; empty while not known. */
  readonly failureKind: string
  /** In the buyer's order. */
  readonly issues: readonly ProposalIssue[]
  /** What the customer said would put it right, if they said it. */
  readonly theirSolution: Pick<Entry, 'text' | 'dueAtMs'> | null
  readonly language: Language
  readonly nowMs: number
  readonly sayTime: SayTime
  readonly endOfWorkingDay: EndOfWorkingDay
  readonly repName: string
  /** One id for each option there may be. */
  readonly newOptionIds: readonly [OptionId, OptionId, OptionId]
}

/**
 * Up to three options that differ in kind: what is done fastest, what makes good, and what the
 * customer asked for (method: "The proposal"; R5, R6, R8). Never padded: a kind of failure that is
 * not known gives no remedies, a solution that was not named gives no option.
 *
 * The fastest is drafted to cover the most pressing issue, the one that makes good to cover all.
 */
export function draftOptions(input: DraftOptionsInput): readonly RemedyOption[] {
  const [fastestId, makeGoodId, theirWayId] = input.newOptionIds
  const pressing = input.issues.slice(0, 1)
  const options = [
    remedyOption(input, fastestId, 'fastest', pressing),
    remedyOption(input, makeGoodId, 'make-good', input.issues),
    theirWayOption(input, theirWayId, pressing),
  ]
  return options.filter((option) => option !== null)
}

function remedyOption(
  input: DraftOptionsInput,
  id: OptionId,
  aim: RemedyAim,
  covered: readonly ProposalIssue[],
): RemedyOption | null {
  const remedy = input.catalogue.remedies.find(
    (known) => known.aim === aim && known.failureKinds.includes(input.failureKind),
  )
  return remedy ? fromRemedy(input, id, remedy, covered) : null
}

function fromRemedy(
  input: DraftOptionsInput,
  id: OptionId,
  remedy: Remedy,
  covered: readonly ProposalIssue[],
): RemedyOption {
  const { language, nowMs, sayTime, repName } = input
  const byWhenAtMs = doneAtMs(input, remedy.withinHours)
  const standsUntilAtMs = nowMs + remedy.standsDays * dayMs
  const blank = blankOption(id, remedy.aim)
  return {
    ...blank,
    customer: {
      headline: clipped(remedy.headline[language], maxHeadline),
      whatWeDo: remedy.whatWeDo[language],
      covers: covered.map((issue) => issue.id),
      byWhen: sayTime.moment(byWhenAtMs),
      byWhenAtMs,
      who: repName,
      yourPart: remedy.yourPart[language],
      tangible: remedy.tangible[language],
      words: remedy.words[language],
      standsUntil: sayTime.day(standsUntilAtMs),
      standsUntilAtMs,
    },
    private: {
      ...blank.private,
      costLines: remedy.costItems.map((item) => ({
        label: clipped(item[language], maxHeadline),
        amount: null,
      })),
    },
  }
}

function theirWayOption(
  { theirSolution, texts, language, nowMs, sayTime, repName }: DraftOptionsInput,
  id: OptionId,
  covered: readonly ProposalIssue[],
): RemedyOption | null {
  const said = theirSolution?.text.trim() ?? ''
  if (said === '') return null
  const byWhenAtMs = theirSolution?.dueAtMs ?? null
  const standsUntilAtMs = nowMs + texts.theirWay.standsDays * dayMs
  const blank = blankOption(id, 'their-way')
  return {
    ...blank,
    customer: {
      ...blank.customer,
      headline: clipped(said.split('\n', 1)[0] ?? said, maxHeadline),
      whatWeDo: said,
      covers: covered.map((issue) => issue.id),
      byWhen: byWhenAtMs === null ? '' : sayTime.moment(byWhenAtMs),
      byWhenAtMs,
      who: repName,
      words: texts.theirWay.words[language],
      standsUntil: sayTime.day(standsUntilAtMs),
      standsUntilAtMs,
    },
    private: {
      ...blank.private,
      costLines: [{ label: texts.theirWay.costItem[language], amount: null }],
    },
  }
}

/** Nobody promises 16:37, nor Sunday at six: a full hour today, or the end of a working day. */
function doneAtMs({ nowMs, endOfWorkingDay }: DraftOptionsInput, withinHours: number): number {
  const atMs = nowMs + withinHours * hourMs
  return withinHours < 24 ? Math.ceil(atMs / hourMs) * hourMs : endOfWorkingDay(atMs)
}
