import { useCallback } from 'react'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { sayTimeIn } from '#renderer/language/say-time.ts'
import type { CaseId, OptionId, ProposalId } from '#shared/base/ids.ts'
import { forOthers } from '#shared/call/entry.ts'
import type { Language } from '#shared/base/language.ts'
import { endOfWorkingDay } from '#shared/calendar/working-time.ts'
import type { Money } from '#shared/money/money.ts'
import { draftProposal, type ProposalDraft } from '#shared/proposal/draft-proposal.ts'
import { maxOptions, type Proposal } from '#shared/proposal/proposal.ts'
import type { ProposalEvent } from '#shared/proposal/proposal-events.ts'
import type { RemedyOption } from '#shared/proposal/option.ts'
import type { RemedyKind } from '#shared/remedy/catalogue.ts'
import type { Shortfall } from '#shared/remedy/shortfall.ts'
import type { Settings } from '#shared/settings/settings.ts'
import { catalogueWith } from './catalogue.ts'
import { documentLanguage } from './document-language.ts'
import { letterTextsWith } from './letter-texts.ts'
import { knownLifetimeValue } from './lifetime-value.ts'
import { localCalendar } from './local-calendar.ts'
import { type Store, useStore } from './store.tsx'

/** Drafts a proposal from all that is known of a case, and says which it is. */
export function useDraftProposal(): (caseId: CaseId) => Promise<ProposalId> {
  const store = useStore()
  const { settings, language } = useEnvironment()
  return useCallback(
    async (caseId) => {
      const proposalId = store.newId<ProposalId>()
      const calls = await store.db.calls.where('caseId').equals(caseId).sortBy('startedAtMs')
      const theirs = (await documentLanguage(store.db, caseId)) ?? language
      const { content } = await draftFor(store, { caseId, settings, language: theirs })
      store.record({
        kind: 'proposal-drafted',
        proposalId,
        atMs: store.nowMs(),
        caseId,
        callId: calls.at(-1)?.id ?? null,
        content,
      })
      return proposalId
    },
    [store, settings, language],
  )
}

/** The options that are missing, and why there are no more. */
export type MissingOptions = {
  readonly events: readonly ProposalEvent[]
  readonly shortfalls: readonly Shortfall[]
}

/**
 * Drafts options for a proposal that has room for them, from a kind of failure that is now known.
 * The kind is noted in the case. Options of a kind the proposal already has are not drafted again.
 */
export function useDraftOptions(): (
  proposal: Proposal,
  failureKind: string,
) => Promise<MissingOptions> {
  const store = useStore()
  const { settings } = useEnvironment()
  return useCallback(
    async ({ id, caseId, letter, options, private: ours }, failureKind) => {
      const { language } = letter
      const { lifetimeValue } = ours
      const offered = kindsOffered(store, options)
      const request = { caseId, settings, language, failureKind, lifetimeValue, offered }
      const { content, shortfalls } = await draftFor(store, request)
      const atMs = store.nowMs()
      store.record({ kind: 'case-amended', caseId, atMs, patch: { failureKind } })
      const events = content.options
        .filter((drafted) => !options.some((option) => option.origin === drafted.origin))
        .slice(0, maxOptions - options.length)
        .map((option, place): ProposalEvent => ({
          kind: 'option-added',
          proposalId: id,
          atMs,
          index: options.length + place,
          option,
        }))
      return { events, shortfalls }
    },
    [store, settings],
  )
}

function kindsOffered({ content }: Store, options: readonly RemedyOption[]): RemedyKind[] {
  const ids = options.map((option) => option.private.why?.remedy)
  const { remedies } = catalogueWith(content.now().changes)
  return remedies.filter(({ id }) => ids.includes(id)).map(({ kind }) => kind)
}

type DraftRequest = {
  caseId: CaseId
  settings: Settings
  language: Language
  /** Instead of the one in the case. */
  failureKind?: string
  /** Instead of the one that was last written down. */
  lifetimeValue?: Money | null
  offered?: readonly RemedyKind[]
}

async function draftFor(store: Store, request: DraftRequest): Promise<ProposalDraft> {
  const { db, newId, nowMs, settled, content } = store
  const { caseId, settings, language, failureKind, lifetimeValue, offered = [] } = request
  // What was typed a moment ago is on its way still: it belongs in the letter too.
  await settled()
  const [found, calls, entries] = await Promise.all([
    db.cases.get(caseId),
    db.calls.where('caseId').equals(caseId).toArray(),
    db.entries.where('caseId').equals(caseId).toArray(),
  ])
  if (!found) throw new Error('A proposal is drafted for a case that exists')
  const calendar = localCalendar(settings)
  const { changes } = content.now()
  return draftProposal({
    forCase: failureKind === undefined ? found : { ...found, failureKind },
    calls,
    entries: forOthers(entries),
    settings,
    catalogue: catalogueWith(changes),
    texts: letterTextsWith(changes),
    language,
    lifetimeValue: lifetimeValue ?? (await knownLifetimeValue(db, found)),
    offered,
    nowMs: nowMs(),
    sayTime: sayTimeIn(language),
    endOfWorkingDay: (atMs) => endOfWorkingDay(calendar, atMs),
    newOptionIds: [newId<OptionId>(), newId<OptionId>(), newId<OptionId>()],
  })
}
