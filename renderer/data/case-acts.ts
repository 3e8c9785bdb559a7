import type { CaseId, EntryId } from '#shared/base/ids.ts'
import type { EntryContent } from '#shared/call/entry.ts'
import type { Act } from '#shared/case/acts.ts'
import type { Preparation } from '#shared/case/preparation.ts'
import type { Store } from './store.tsx'

type WithoutTime<A> = A extends Act ? Omit<A, 'atMs'> : never
/** An act as it is asked for: it happens now. */
export type NewAct = WithoutTime<Act>

/** Does something to a case. One that is not allowed now is recorded and changes nothing. */
export function act(store: Store, caseId: CaseId, ...acts: readonly NewAct[]): void {
  const atMs = store.nowMs()
  store.record(...acts.map((one) => ({ ...one, caseId, atMs })))
}

export function prepare(store: Store, caseId: CaseId, patch: Partial<Preparation>): void {
  store.record({ kind: 'preparation-written', caseId, atMs: store.nowMs(), patch })
}

/** Writes down a line between the calls. */
export function writeDown(store: Store, caseId: CaseId, content: EntryContent): EntryId {
  const entryId = store.newId<EntryId>()
  const atMs = store.nowMs()
  const place = { entryId, callId: null, caseId, atMs }
  store.record({ kind: 'entry-captured', ...place, step: 'follow-up', content })
  return entryId
}
