import type { CaseId, EntryId } from '#shared/base/ids.ts'
import type { EntryContent } from '#shared/call/entry.ts'
import type { Act } from '#shared/case/acts.ts'
import type { Preparation } from '#shared/case/preparation.ts'
import type { MemberId } from '#shared/team/shared-event.ts'
import type { Store } from './store.tsx'

type WithoutTime<A> = A extends Act ? Omit<A, 'atMs'> : never
/** An act as it is asked for: it happens now. */
export type NewAct = WithoutTime<Act>

/** Does something to a case. One that is not allowed now is recorded and changes nothing. */
export function act(store: Store, caseId: CaseId, ...acts: readonly NewAct[]): void {
  const atMs = store.nowMs()
  store.record(...acts.map((one) => ({ ...one, caseId, atMs })))
}

/** Somebody of the team looks after the case from now on. */
export function assignCase(store: Store, caseId: CaseId, memberId: MemberId, note = ''): void {
  act(store, caseId, { kind: 'case-assigned', memberId, note })
}

export function prepare(store: Store, caseId: CaseId, patch: Partial<Preparation>): void {
  store.record({ kind: 'preparation-written', caseId, atMs: store.nowMs(), patch })
}

/**
 * Writes down a line between the calls.
 * @param mine whether it is the rep's alone
 */
export function writeDown(
  store: Store,
  caseId: CaseId,
  content: EntryContent,
  { mine = false }: { readonly mine?: boolean } = {},
): EntryId {
  const entryId = store.newId<EntryId>()
  const atMs = store.nowMs()
  const place = { entryId, callId: null, caseId, atMs }
  const alone = mine ? { mine } : {}
  store.record({ kind: 'entry-captured', ...place, step: 'follow-up', content, ...alone })
  return entryId
}
