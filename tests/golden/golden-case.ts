import catalogueJson from '#resources/remedies/catalogue.json' with { type: 'json' }
import type { Language } from '#shared/base/language.ts'
import { hourMs, minuteMs } from '#shared/base/time.ts'
import { type Entry, type EntryKind, reduceEntry } from '#shared/call/entry.ts'
import type { Case, CaseDetails } from '#shared/case/case.ts'
import type { Preparation } from '#shared/case/preparation.ts'
import { reduceCase } from '#shared/case/reduce-case.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import { draftProposal } from '#shared/proposal/draft-proposal.ts'
import type { CustomerOption, OptionOrigin, PrivateOption } from '#shared/proposal/option.ts'
import type { CustomerLetter, PrivateProposal, ProposalContent } from '#shared/proposal/proposal.ts'
import { remedyCatalogueSchema } from '#shared/remedy/catalogue.ts'
import { callId, caseId, entryId } from '#tests/support/builders.ts'
import { letterTexts, optionId, proposalId } from '#tests/support/proposal-builders.ts'

/** What most of the cases have in common. */
export const known = {
  failureKind: '',
  direction: 'they-called',
  anyoneHurt: 'no',
  productionStopped: 'no',
  moneyAtStake: null,
} as const satisfies Partial<CaseDetails>

/** A case told once and brought to a proposal as a rep would: drafted, then written over by hand. */
export type GoldenCase = {
  /** Names its files. */
  readonly name: string
  readonly language: Language
  readonly rep: Pick<CustomerLetter, 'repName' | 'repFirm' | 'repPhone' | 'repEmail'>
  readonly details: CaseDetails
  readonly preparation: Partial<Preparation>
  /** What was written down in the call; the issues in the buyer's order. */
  readonly lines: readonly (readonly [kind: EntryKind, text: string])[]
  /** What the rep wrote in place of the draft. */
  readonly letter: Partial<CustomerLetter>
  readonly ours: Partial<PrivateProposal>
  readonly options: Readonly<Partial<Record<OptionOrigin, OptionEdits>>>
}

type OptionEdits = {
  readonly customer?: Partial<CustomerOption>
  readonly private?: Partial<PrivateOption>
}

/** Everything that happened in the case, up to the proposal as it goes out. */
export function goldenEvents(golden: GoldenCase): TantoEvent[] {
  const events = eventsBefore(golden)
  return [
    ...events,
    {
      kind: 'proposal-drafted',
      proposalId: goldenProposalId(golden),
      caseId: caseId(`${golden.name}-case`),
      callId: callId(`${golden.name}-call`),
      atMs: draftedAtMs(golden),
      content: goldenContent(golden),
    },
  ]
}

export const goldenProposalId = ({ name }: GoldenCase) => proposalId(`${name}-proposal`)

/** Two hours after the failure became known. */
export const draftedAtMs = ({ details }: GoldenCase) => details.knownAtMs + 2 * hourMs

/** The proposal's content: what the draft says, with the rep's own words over it. */
export function goldenContent(golden: GoldenCase): ProposalContent {
  const { name, rep, details, language, options } = golden
  const { forCase, entries } = foldedBefore(golden)
  const { content } = draftProposal({
    forCase,
    calls: [{ startedAtMs: details.knownAtMs + hourMs, issueOrder: [] }],
    entries,
    settings: {
      ...rep,
      currency: details.moneyAtStake?.currency ?? 'EUR',
      authorityLimit: null,
      tax: null,
    },
    lifetimeValue: null,
    catalogue: remedyCatalogueSchema.parse(catalogueJson),
    texts: letterTexts,
    language,
    nowMs: draftedAtMs(golden),
    sayTime: sayTimeUtc(language),
    endOfWorkingDay: (atMs) => new Date(atMs).setUTCHours(17, 0, 0, 0),
    newOptionIds: [
      optionId(`${name}-option-1`),
      optionId(`${name}-option-2`),
      optionId(`${name}-option-3`),
    ],
  })
  return {
    ...content,
    letter: { ...content.letter, ...golden.letter },
    private: { ...content.private, ...golden.ours },
    options: content.options.map((option) => ({
      ...option,
      customer: { ...option.customer, ...options[option.origin]?.customer },
      private: { ...option.private, ...options[option.origin]?.private },
    })),
  }
}

function eventsBefore({ name, details, preparation, lines }: GoldenCase): TantoEvent[] {
  const calledAtMs = details.knownAtMs + hourMs
  const endedAtMs = calledAtMs + hourMs / 2
  const about = { caseId: caseId(`${name}-case`), atMs: details.knownAtMs }
  const inCall = { callId: callId(`${name}-call`), atMs: calledAtMs }
  return [
    { kind: 'case-opened', ...about, details },
    { kind: 'preparation-written', ...about, patch: preparation },
    { kind: 'call-started', ...inCall, caseId: about.caseId },
    ...lines.map(([kind, text], index): TantoEvent => ({
      kind: 'entry-captured',
      callId: inCall.callId,
      caseId: about.caseId,
      atMs: calledAtMs + index * minuteMs,
      entryId: entryId(`${name}-line-${index}`),
      step: kind === 'cushion' ? 'cushion' : 'listen',
      content: { kind, text, dueAtMs: null },
    })),
    { kind: 'call-ended', ...inCall, atMs: endedAtMs },
    {
      kind: 'customer-contacted',
      ...about,
      atMs: calledAtMs,
      channel: 'phone',
      callId: inCall.callId,
      note: '',
    },
    { kind: 'wrap-up-finished', ...inCall, atMs: endedAtMs },
  ]
}

function foldedBefore(golden: GoldenCase): { forCase: Case; entries: Entry[] } {
  let forCase: Case | undefined
  const entries: Entry[] = []
  for (const [index, event] of eventsBefore(golden).entries()) {
    if (event.kind === 'entry-captured') {
      const entry = reduceEntry(undefined, { ...event, seq: index + 1 })
      if (entry) entries.push(entry)
    } else if (
      event.kind === 'case-opened' ||
      event.kind === 'preparation-written' ||
      event.kind === 'customer-contacted'
    ) {
      forCase = reduceCase(forCase, event)
    }
  }
  if (!forCase) throw new Error('A golden case is opened by its first event')
  return { forCase, entries }
}

/** As a letter says it, with its times in UTC, so that a golden text is the same everywhere. */
export function sayTimeUtc(language: Language) {
  const locale = language === 'ja' ? 'ja' : 'en-GB'
  const moment = new Intl.DateTimeFormat(locale, {
    weekday: language === 'ja' ? 'short' : 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'UTC',
  })
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  return {
    moment: (atMs: number) => moment.format(atMs),
    day: (atMs: number) => day.format(atMs),
  }
}

/** "2 March 2026": the date of the letter. */
export const goldenDay = (golden: GoldenCase) =>
  sayTimeUtc(golden.language).day(draftedAtMs(golden))
