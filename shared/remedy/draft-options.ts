import { clipped } from '../base/clipped.ts'
import type { OptionId } from '../base/ids.ts'
import type { Language } from '../base/language.ts'
import { dayMs, hourMs } from '../base/time.ts'
import type { Entry } from '../call/entry.ts'
import type { CurrencyCode } from '../money/money.ts'
import type { Tax } from '../money/tax.ts'
import type { LetterTexts } from '../proposal/letter-texts.ts'
import { maxHeadline, type RemedyOption } from '../proposal/option.ts'
import { maxOptions, type ProposalIssue } from '../proposal/proposal.ts'
import { blankOption } from './blank-option.ts'
import type { Remedy, RemedyAim, RemedyCatalogue, RemedyKind } from './catalogue.ts'
import { type ChosenRemedy, chooseRemedies } from './choose-remedies.ts'
import { factsFor, settles } from './facts-for.ts'
import { type FailureFacts, isRepeat } from './failure-facts.ts'
import { privateHalf } from './private-half.ts'
import type { Shortfall } from './shortfall.ts'
import { theirWayOption } from './their-way-option.ts'
import { kindsIn } from './their-kinds.ts'

/** Says moments in the words of a document, in its language and the reader's time zone. */
export type SayTime = {
  /** "Thursday 27 November, 15:00" */
  readonly moment: (atMs: number) => string
  /** "11 December 2025" */
  readonly day: (atMs: number) => string
}

/** The end of the working day a moment falls on, or of the next one when it falls outside. */
export type EndOfWorkingDay = (atMs: number) => number

export type DraftOptionsInput = FailureFacts & {
  readonly catalogue: RemedyCatalogue
  readonly texts: Pick<LetterTexts, 'theirWay'>
  /** In the buyer's order. */
  readonly issues: readonly ProposalIssue[]
  /** What the customer said would put it right, if they said it. */
  readonly theirSolution: Pick<Entry, 'text' | 'dueAtMs'> | null
  /** The currency the costs are counted in. */
  readonly currency: CurrencyCode
  readonly language: Language
  readonly nowMs: number
  readonly sayTime: SayTime
  readonly endOfWorkingDay: EndOfWorkingDay
  readonly repName: string
  /** The firm's prices: whether its amounts hold the tax. */
  readonly tax: Tax | null
  /** How many facts of the case are assumed or still to be checked. */
  readonly unsureFacts: number
  /** Sorts of remedy that are offered already: none is drafted a second time. */
  readonly offered: readonly RemedyKind[]
  /** One id for each option there may be. */
  readonly newOptionIds: readonly [OptionId, OptionId, OptionId]
}

export type OptionDraft = {
  readonly options: readonly RemedyOption[]
  readonly shortfalls: readonly Shortfall[]
}

/**
 * Up to three options that differ in kind: what is done fastest, what makes good, and what the
 * customer asked for or, where they named nothing, a fair way out (method: "The proposal"; R5, R6,
 * R8, R9, R10). What they asked for themselves is not drafted a second time as an idea of ours: where
 * it takes the place of one of these, the way out is the third.
 * Never padded: where there are fewer, it says why.
 *
 * Each covers the issues its remedy says that it settles: all, the most pressing, or none.
 */
export function draftOptions(input: DraftOptionsInput): OptionDraft {
  const [fastestId, makeGoodId, thirdId] = input.newOptionIds
  const { catalogue, theirSolution, offered } = input
  const basis = { ...input, hourRates: catalogue.hourRates }
  const theirs = kindsIn(theirSolution?.text ?? '', catalogue)
  const chosen = chooseRemedies(catalogue, input, basis, [...offered, ...theirs])
  const known = catalogue.remedies.filter((it) => it.failureKinds.includes(input.failureKind))
  const shortfalls = new Set<Shortfall>()

  const remedyOption = (id: OptionId, aim: RemedyAim): RemedyOption | null => {
    const one = chosen[aim]
    if (!one) shortfalls.add(whyNone(known, aim, theirs))
    return one && fromRemedy(input, id, aim, one)
  }
  const exitOption = () => {
    if (known.length > 0 && !isWorthAnExit(input)) {
      shortfalls.add('no-solution-named')
      return null
    }
    return remedyOption(thirdId, 'fair-exit')
  }
  const alike = theirs.flatMap((kind) => known.filter((it) => it.kind === kind))[0]
  const fastest = remedyOption(fastestId, 'fastest')
  const makeGood = remedyOption(makeGoodId, 'make-good')
  const theirWay = theirWayOption(input, thirdId, alike)
  const freeId = fastest ? makeGoodId : fastestId
  const options = [
    fastest,
    makeGood,
    theirWay ?? exitOption(),
    theirWay && !(fastest && makeGood) && isWorthAnExit(input)
      ? remedyOption(freeId, 'fair-exit')
      : null,
  ].filter((option) => option !== null)
  return { options, shortfalls: options.length < maxOptions ? [...shortfalls] : [] }
}

/** A small matter that happened once is put right: to offer the way out would only make it bigger. */
function isWorthAnExit(facts: FailureFacts): boolean {
  return facts.severity < 4 || isRepeat(facts)
}

function whyNone(
  known: readonly Remedy[],
  aim: RemedyAim,
  theirs: readonly RemedyKind[],
): Shortfall {
  if (known.length === 0) return 'failure-kind-unknown'
  const ofAim = known.filter((remedy) => remedy.aim === aim)
  return ofAim.some(({ kind }) => theirs.includes(kind)) ? 'same-as-their-way' : 'nothing-different'
}

function fromRemedy(
  input: DraftOptionsInput,
  id: OptionId,
  aim: RemedyAim,
  chosen: ChosenRemedy,
): RemedyOption {
  const { language, nowMs, sayTime, repName } = input
  const { remedy, rules } = chosen
  const covered = settledBy(remedy, input.issues)
  const byWhenAtMs = doneAtMs(input, remedy.withinHours)
  const standsUntilAtMs = nowMs + remedy.standsDays * dayMs
  return {
    ...blankOption(id, aim),
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
    private: privateHalf(input, remedy, rules, [
      { kind: 'failure', failureKind: input.failureKind },
      { kind: 'restores', what: remedy.restores },
      { kind: 'acts', who: remedy.actor },
      { kind: 'asks-of-them', effort: remedy.customerEffort },
      ...factsFor(aim, chosen, input.catalogue, input),
      ...settles(covered.length, input.issues.length),
    ]),
  }
}

function settledBy({ settles: which }: Remedy, issues: readonly ProposalIssue[]) {
  return issues.slice(0, { none: 0, first: 1, all: issues.length }[which])
}

/**
 * Nobody promises 16:37, nor Sunday at six: a full hour today, or the end of a working day. Where
 * people or production are hurt the hour counts, by day or night.
 */
function doneAtMs(
  { nowMs, severity, endOfWorkingDay }: DraftOptionsInput,
  withinHours: number,
): number {
  const atMs = nowMs + withinHours * hourMs
  const fullHourMs = Math.ceil(atMs / hourMs) * hourMs
  const isWorkedAt = severity === 1 || fullHourMs <= endOfWorkingDay(nowMs)
  return withinHours < 24 && isWorkedAt ? fullHourMs : endOfWorkingDay(atMs)
}
