import type { Entry } from '../call/entry.ts'
import type { Settlement } from '../promise/terms.ts'

/** What became of a promise of ours. On time: marked as kept before it was due, or never dated. */
export type PromiseFate = 'on-time' | 'late' | 'broken' | 'overdue' | 'to-come' | 'released'

type FateFacts = Pick<Entry, 'dueAtMs'> & {
  readonly settled: Pick<Settlement, 'outcome' | 'atMs'> | null
}

export function fateOf({ settled, dueAtMs }: FateFacts, nowMs: number): PromiseFate {
  const dueMs = dueAtMs ?? Infinity
  if (settled === null) return dueMs < nowMs ? 'overdue' : 'to-come'
  if (settled.outcome !== 'kept') return settled.outcome
  return settled.atMs <= dueMs ? 'on-time' : 'late'
}

/** How many promises of ours came due, and how many of them were kept on time (R20). */
export type FollowThrough = { readonly onTime: number; readonly came: number }

/** One that was released, or is still to come, counts neither way. */
export function followThrough(entries: readonly Entry[], nowMs: number): FollowThrough {
  const fates = ourPromises(entries).map((entry) => fateOf(entry, nowMs))
  const came = fates.filter((fate) => fate !== 'to-come' && fate !== 'released')
  return { onTime: came.filter((fate) => fate === 'on-time').length, came: came.length }
}

export function ourPromises(entries: readonly Entry[]): Entry[] {
  return entries.filter(isOurPromise)
}

export function isOurPromise({ kind, removed }: Pick<Entry, 'kind' | 'removed'>): boolean {
  return kind === 'promise-by-us' && !removed
}
