import { clipped } from '../base/clipped.ts'
import type { OptionId } from '../base/ids.ts'
import type { Language } from '../base/language.ts'
import { rankedIssues } from '../call/call-summary.ts'
import { type Call, maxIssues } from '../call/call.ts'
import { type Entry, type EntryKind, inOrder } from '../call/entry.ts'
import type { Case } from '../case/case.ts'
import { factNames } from '../case/preparation.ts'
import { severityOf } from '../case/severity.ts'
import type { Money } from '../money/money.ts'
import type { RemedyCatalogue, RemedyKind } from '../remedy/catalogue.ts'
import { draftOptions, type EndOfWorkingDay, type SayTime } from '../remedy/draft-options.ts'
import type { Shortfall } from '../remedy/shortfall.ts'
import type { Settings } from '../settings/settings.ts'
import type { LetterTexts } from './letter-texts.ts'
import { maxText } from './option.ts'
import type { CustomerLetter, PrivateProposal, ProposalContent, ProposalIssue } from './proposal.ts'

type DraftSettings = Pick<
  Settings,
  'repName' | 'repFirm' | 'repPhone' | 'repEmail' | 'currency' | 'authorityLimit' | 'tax'
>

export type DraftProposalInput = {
  readonly forCase: Case
  /** Every call of the case; the newest call's order of issues counts first. */
  readonly calls: readonly Pick<Call, 'startedAtMs' | 'issueOrder'>[]
  /** Every line of those calls. */
  readonly entries: readonly Entry[]
  readonly settings: DraftSettings
  readonly catalogue: RemedyCatalogue
  readonly texts: LetterTexts
  /** The language the customer reads. */
  readonly language: Language
  /** What the customer is worth to us, as it was last written down; null: never. */
  readonly lifetimeValue: Money | null
  /** Sorts of remedy that are offered already. */
  readonly offered?: readonly RemedyKind[]
  readonly nowMs: number
  readonly sayTime: SayTime
  readonly endOfWorkingDay: EndOfWorkingDay
  readonly newOptionIds: readonly [OptionId, OptionId, OptionId]
}

export type ProposalDraft = {
  readonly content: ProposalContent
  /** Why there are fewer than three options. */
  readonly shortfalls: readonly Shortfall[]
}

/**
 * A whole proposal from what is known of the case: the same input gives the same draft (method:
 * "After the call: the proposal"). What the buyer is under pressure from goes into the private half
 * and nowhere else; quotes and feelings go nowhere.
 */
export function draftProposal(input: DraftProposalInput): ProposalDraft {
  const issues = draftIssues(input)
  const ours = draftPrivate(input)
  const { forCase, catalogue, texts, language, nowMs, settings, newOptionIds } = input
  const { options, shortfalls } = draftOptions({
    catalogue,
    texts,
    failureKind: forCase.failureKind,
    severity: severityOf(forCase),
    ourCause: forCase.preparation.ourCause,
    repeats: forCase.repeats,
    earlierFailure: forCase.preparation.earlierFailure,
    moneyAtStake: forCase.moneyAtStake,
    lifetimeValue: ours.lifetimeValue,
    authorityLimit: settings.authorityLimit,
    tax: ours.tax ?? null,
    unsureFacts: unsureFactsOf(input),
    offered: input.offered ?? [],
    currency: ours.currency,
    issues,
    theirSolution: linesOf(input.entries, 'their-solution').at(-1) ?? null,
    language,
    nowMs,
    sayTime: input.sayTime,
    endOfWorkingDay: input.endOfWorkingDay,
    repName: settings.repName,
    newOptionIds,
  })
  const letter = draftLetter(input)
  const content = {
    issues,
    letter,
    private: { ...ours, shortfalls: [...shortfalls] },
    options: [...options],
  }
  return { content, shortfalls }
}

function draftIssues({ calls, entries }: DraftProposalInput): ProposalIssue[] {
  const newestFirst = calls.toSorted((a, b) => b.startedAtMs - a.startedAtMs)
  const issueOrder = [...new Set(newestFirst.flatMap((call) => call.issueOrder))]
  return rankedIssues({ issueOrder }, entries)
    .filter((issue) => issue.text.trim() !== '')
    .slice(0, maxIssues)
    .map(({ id, text }) => ({ id, text }))
}

function draftLetter(input: DraftProposalInput): CustomerLetter {
  const { forCase, settings, texts, language } = input
  const bySeverity = texts.bySeverity[severityOf(forCase)]
  return {
    language,
    customer: forCase.customer,
    contact: forCase.contact,
    apology: texts.apology[forCase.direction][language],
    whatHappened: forCase.whatHappened,
    whatWeChange: bySeverity.whatWeChange[language],
    updateRhythm: bySeverity.updateRhythm[language],
    repName: settings.repName,
    repFirm: settings.repFirm,
    repPhone: settings.repPhone,
    repEmail: settings.repEmail,
  }
}

function draftPrivate(input: DraftProposalInput): PrivateProposal {
  const { forCase, settings, entries, lifetimeValue } = input
  const pressures = linesOf(entries, 'pressure').map((line) => line.text.trim())
  return {
    currency: forCase.moneyAtStake?.currency ?? settings.currency,
    lifetimeValue,
    tax: settings.tax,
    worstCase: '',
    pressures: clipped(pressures.join('\n'), maxText),
  }
}

/** Facts of the preparation that nobody has checked, and lines of the calls that say "to check". */
function unsureFactsOf({ forCase, entries }: DraftProposalInput): number {
  const unsure = factNames.filter((name) => {
    const { text, certainty } = forCase.preparation[name]
    return text.trim() !== '' && certainty !== 'known'
  })
  return unsure.length + linesOf(entries, 'to-check').length
}

/** The lines of one kind that still stand, oldest first. */
function linesOf(entries: readonly Entry[], kind: EntryKind): readonly Entry[] {
  return inOrder(entries).filter(
    (entry) => entry.kind === kind && !entry.removed && entry.text.trim() !== '',
  )
}
