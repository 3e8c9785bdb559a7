import {
  type HistoryKeys,
  sealersOf,
  type SealingKeys,
  UnknownKeyError,
} from '../journal/sealers.ts'
import { SnapshotDamagedError } from './snapshot-file.ts'
import type { Snapshot } from './snapshot-name.ts'
import {
  adoptSnapshot,
  type AdoptSnapshot,
  resealSnapshot,
  type ResealSnapshot,
  takeSnapshot,
  type TakeSnapshot,
} from './take-snapshot.ts'

/** What a worker is asked to do: plain data, so that it can travel. */
export type SnapshotTask =
  | { readonly kind: 'take'; readonly task: TakeSnapshot; readonly keys: HistoryKeys }
  | { readonly kind: 'reseal'; readonly task: ResealSnapshot; readonly keys: SealingKeys }
  | {
      readonly kind: 'adopt'
      readonly task: AdoptSnapshot
      readonly foreignKeys: SealingKeys
      readonly keys: SealingKeys
    }

/** An error's class does not travel between threads: what it means does. */
export type SnapshotOutcome =
  | { readonly kind: 'done'; readonly snapshot: Snapshot }
  | { readonly kind: 'damaged'; readonly reason: string }
  /** It is sealed with a key that is not here. */
  | { readonly kind: 'unopened'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string; readonly code: string | null }

export async function runSnapshotTask(asked: SnapshotTask): Promise<SnapshotOutcome> {
  try {
    return { kind: 'done', snapshot: await snapshotFor(asked) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    if (error instanceof SnapshotDamagedError) return { kind: 'damaged', reason }
    if (error instanceof UnknownKeyError) return { kind: 'unopened', reason }
    const code = error instanceof Error && 'code' in error ? String(error.code) : null
    return { kind: 'failed', reason, code }
  }
}

function snapshotFor(asked: SnapshotTask): Promise<Snapshot> {
  switch (asked.kind) {
    case 'take': {
      const { journal, snapshot } = asked.keys
      return takeSnapshot(asked.task, {
        journal: sealersOf(journal),
        snapshot: sealersOf(snapshot),
      })
    }
    case 'adopt':
      return adoptSnapshot(asked.task, sealersOf(asked.foreignKeys), sealersOf(asked.keys))
    case 'reseal':
      return resealSnapshot(asked.task, sealersOf(asked.keys))
  }
}

/** The snapshot, or the error as it was thrown on the other thread. */
export function snapshotOf(outcome: SnapshotOutcome): Snapshot {
  switch (outcome.kind) {
    case 'done':
      return outcome.snapshot
    case 'damaged':
      throw new SnapshotDamagedError(outcome.reason)
    case 'unopened':
      throw new Error(outcome.reason)
    case 'failed':
      throw Object.assign(new Error(outcome.reason), outcome.code && { code: outcome.code })
  }
}
