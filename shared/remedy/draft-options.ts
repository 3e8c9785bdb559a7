import { clipped } from '../base/clipped.ts'
import type { OptionId } from '../base/ids.ts'
import type { Language } from '../base/language.ts'
import { dayMs, hourMs } from '../base/time.ts'
import type { Entry } from '../call/entry.ts'
import type { CurrencyCode } from '../money/money.ts'
import type { LetterTexts } from '../proposal/letter-texts.ts'
import { maxHeadline, type RemedyOption } from '../proposal/option.ts'
import type { ProposalIssue } from '../proposal/proposal.ts'
import { blankOption } from './blank-option.ts'
import type { RemedyAim, RemedyCatalogue } from './catalogue.ts'
import { type ChosenRemedy, chooseRemedies, type FailureFacts } from './choose-remedies.ts'
import { type CostBasis, estimatedCost } from './cost-formula.ts'
import { factsFor, settles } from './facts-for.ts'
import type { Why } from './why.ts'

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
  /** One id for each option there may be. */
  readonly newOptionIds: readonly [OptionId, OptionId, OptionId]
}

/** Why there are fewer than three options. None is made up to fill the place. */
export type Shortfall =
  | 'failure-kind-unknown'
  /** All the catalogue has for this place is the same sort of thing as an option before it. */
  | 'nothing-different'
  /** They named no solution, and it is too small a matter to offer them the way out. */
  | 'no-solution-named'

export type OptionDraft = {
  readonly options: readonly RemedyOption[]
  readonly shortfalls: readonly Shortfall[]
}

/**
 * Up to three options that differ in kind: what is done fastest, what makes good, and what the
 * customer asked for or, where they named nothing, a fair way out (method: "The proposal"; R5, R6,
 * R8, R9, R10). Never padded: where there are fewer, it says why.
 *
 * The fastest is drafted to cover the most pressing issue, the one that makes good and the way out
 * to cover all.
 */
export function draftOptions(input: DraftOptionsInput): OptionDraft {
  const [fastestId, makeGoodId, thirdId] = input.newOptionIds
  const basis = costBasisOf(input)
  const chosen = chooseRemedies(input.catalogue, input, basis)
  const isKnown = input.catalogue.failureKinds.some(({ id }) => id === input.failureKind)
  const nothing: Shortfall = isKnown ? 'nothing-different' : 'failure-kind-unknown'
  const shortfalls = new Set<Shortfall>()

  const remedyOption = (id: OptionId, aim: RemedyAim): RemedyOption | null => {
    const one = chosen[aim]
    if (!one) shortfalls.add(nothing)
    return one && fromRemedy({ ...input, basis }, id, aim, one)
  }
  const exitOption = () => {
    if (isKnown && !isWorthAnExit(input)) {
      shortfalls.add('no-solution-named')
      return null
    }
    return remedyOption(thirdId, 'fair-exit')
  }
  const options = [
    remedyOption(fastestId, 'fastest'),
    remedyOption(makeGoodId, 'make-good'),
    theirWayOption(input, thirdId) ?? exitOption(),
  ].filter((option) => option !== null)
  return { options, shortfalls: [...shortfalls] }
}

function costBasisOf({ catalogue, moneyAtStake, currency }: DraftOptionsInput): CostBasis {
  return { moneyAtStake, currency, hourRates: catalogue.hourRates }
}

/** A small matter that happened once is put right: to offer the way out would only make it bigger. */
function isWorthAnExit({ severity, repeats }: FailureFacts): boolean {
  return severity < 4 || repeats > 0
}

function fromRemedy(
  input: DraftOptionsInput & { readonly basis: CostBasis },
  id: OptionId,
  aim: RemedyAim,
  { remedy, rules }: ChosenRemedy,
): RemedyOption {
  const { language, nowMs, sayTime, repName, basis } = input
  const covered = aim === 'fastest' ? input.issues.slice(0, 1) : input.issues
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
    private: {
      costLines: remedy.costItems.map(({ label, cost }) => ({
        label: clipped(label[language], maxHeadline),
        amount: estimatedCost(cost, basis),
      })),
      approval: clipped(remedy.approval?.[language] ?? '', maxHeadline),
      note: remedy.legal?.[language] ?? '',
      why: {
        rules: [...rules],
        facts: [
          { kind: 'failure', failureKind: input.failureKind },
          { kind: 'restores', what: remedy.restores },
          { kind: 'acts', who: remedy.actor },
          { kind: 'asks-of-them', effort: remedy.customerEffort },
          ...factsFor(aim, input.catalogue, input),
          ...settles(covered.length, input.issues.length),
        ],
      },
    },
  }
}

function theirWayOption(input: DraftOptionsInput, id: OptionId): RemedyOption | null {
  const { theirSolution, texts, language, nowMs, sayTime, repName } = input
  const said = theirSolution?.text.trim() ?? ''
  if (said === '') return null
  const covered = input.issues.slice(0, 1)
  const byWhenAtMs = theirSolution?.dueAtMs ?? null
  const standsUntilAtMs = nowMs + texts.theirWay.standsDays * dayMs
  const blank = blankOption(id, 'their-way')
  const why: Why = {
    rules: ['own-solution'],
    facts: [{ kind: 'their-words' }, ...settles(covered.length, input.issues.length)],
  }
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
      why,
    },
  }
}

/** Nobody promises 16:37, nor Sunday at six: a full hour today, or the end of a working day. */
function doneAtMs({ nowMs, endOfWorkingDay }: DraftOptionsInput, withinHours: number): number {
  const atMs = nowMs + withinHours * hourMs
  return withinHours < 24 ? Math.ceil(atMs / hourMs) * hourMs : endOfWorkingDay(atMs)
}
