import type { Call } from '../call/call.ts'
import { type Entry, isPromise } from '../call/entry.ts'
import type { Letter } from '../letter/letter.ts'
import { type OfferHappening, offerHappenings } from '../proposal/offer-story.ts'
import type { Proposal, Sent } from '../proposal/proposal.ts'
import type { Act } from './acts.ts'
import type { Case } from './case.ts'

/** One thing in the story of a case: a call with all that was said, or something between calls. */
export type StoryItem =
  | { readonly is: 'call'; readonly atMs: number; readonly call: Call; readonly lines: Entry[] }
  | { readonly is: 'line'; readonly atMs: number; readonly line: Entry }
  | { readonly is: 'letter'; readonly atMs: number; readonly letter: Letter }
  | { readonly is: 'act'; readonly atMs: number; readonly act: Act }
  | { readonly is: 'proposal'; readonly atMs: number; readonly proposal: Proposal }
  | { readonly is: 'offer'; readonly atMs: number; readonly happening: OfferHappening }
  | { readonly is: 'sent'; readonly atMs: number; readonly sent: Sent }

/** What a reader can look at alone. */
export const storyFilters = ['all', 'calls', 'promises', 'issues', 'acts'] as const
export type StoryFilter = (typeof storyFilters)[number]

type Told = {
  readonly of: Pick<Case, 'acts'>
  readonly calls: readonly Call[]
  /** In the order they were captured. */
  readonly entries: readonly Entry[]
  readonly proposals: readonly Proposal[]
  readonly letters: readonly Letter[]
}

/** How soon after a call the next one may be the same talk, in milliseconds. */
const droppedWithinMs = 60 * 60_000

/**
 * Everything in time order. Calls that were merged are told as one. A call that falls to nothing
 * under a filter is left out, except where calls themselves are asked for.
 */
export function storyOf(file: Told, filter: StoryFilter): StoryItem[] {
  const { of, calls, entries, proposals, letters } = file
  const first = firstCalls(calls)
  const isWanted = (line: Entry) =>
    filter === 'promises'
      ? isPromise(line.kind)
      : filter === 'issues'
        ? line.kind === 'issue'
        : filter !== 'acts'
  const lines = entries.filter(isWanted)
  const linesOf = new Map<string, Entry[]>()
  for (const line of lines) {
    const callId = line.callId === null ? '' : (first.get(line.callId) ?? '')
    const said = linesOf.get(callId) ?? []
    said.push(line)
    linesOf.set(callId, said)
  }
  const told: StoryItem[] = []
  for (const call of calls) {
    const said = linesOf.get(call.id) ?? []
    const isFirst = first.get(call.id) === call.id
    const isShown = filter === 'all' || filter === 'calls' || said.length > 0
    if (isFirst && isShown) told.push({ is: 'call', atMs: call.startedAtMs, call, lines: said })
  }
  if (filter !== 'calls') {
    for (const line of linesOf.get('') ?? []) told.push({ is: 'line', atMs: line.atMs, line })
  }
  if (filter === 'all' || filter === 'acts') {
    for (const letter of letters) {
      told.push({ is: 'letter', atMs: letter.draftedAtMs, letter })
      for (const sent of letter.exports) told.push({ is: 'sent', atMs: sent.atMs, sent })
    }
    for (const act of of.acts) {
      // The call tells it.
      if (act.kind === 'customer-contacted' && act.callId !== null) continue
      if (isToldByOffer(act, proposals)) continue
      told.push({ is: 'act', atMs: act.atMs, act })
    }
    for (const proposal of proposals) {
      told.push({ is: 'proposal', atMs: proposal.draftedAtMs, proposal })
      for (const sent of proposal.exports) told.push({ is: 'sent', atMs: sent.atMs, sent })
    }
    for (const happening of proposals.flatMap(offerHappenings)) {
      told.push({ is: 'offer', atMs: happening.atMs, happening })
    }
  }
  return told.toSorted((a, b) => a.atMs - b.atMs)
}

/** What was offered at the desk is kept with the proposal, which says more of it. */
export function isToldByOffer(act: Act, proposals: readonly Proposal[]): boolean {
  if (act.kind !== 'options-offered') return false
  const proposal = proposals.find(({ id }) => id === act.proposalId)
  return proposal !== undefined && offerHappenings(proposal).some(({ atMs }) => atMs === act.atMs)
}

/** The call each call is told under: itself, or the one it went on with. */
export function firstCalls(calls: readonly Call[]): Map<string, string> {
  const byId = new Map(calls.map((call) => [call.id, call]))
  const firstOf = (call: Call): Call => {
    const seen = new Set([call.id])
    let at = call
    while (at.mergedInto !== null) {
      const next = byId.get(at.mergedInto)
      // Two calls merged into each other by two windows: each stays by itself.
      if (!next || seen.has(next.id)) break
      seen.add(next.id)
      at = next
    }
    return at
  }
  return new Map(calls.map((call) => [call.id, firstOf(call).id]))
}

/** The call before this one, if it ended so shortly before that the line may have dropped. */
export function droppedBefore(call: Call, calls: readonly Call[]): Call | null {
  if (call.mergedInto !== null) return null
  const before = calls.filter(
    ({ id, startedAtMs }) => id !== call.id && startedAtMs <= call.startedAtMs,
  )
  const last = before.toSorted((a, b) => a.startedAtMs - b.startedAtMs).at(-1)
  const endedAtMs = last?.endedAtMs
  if (!last || endedAtMs === null || endedAtMs === undefined) return null
  return call.startedAtMs - endedAtMs <= droppedWithinMs ? last : null
}
