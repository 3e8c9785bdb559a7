import type { CallId, CaseId } from '#shared/base/ids.ts'
import { type Call, reduceCall } from '#shared/call/call.ts'
import type { CaseDetails } from '#shared/case/case.ts'
import { caseStream } from '#shared/team/sharing.ts'
import type { Store } from './store.tsx'

/** Nothing is known yet: the call is already shouting. Known from this moment on. */
export function unknownCaseDetails(nowMs: number): CaseDetails {
  return {
    customer: '',
    contact: '',
    phone: '',
    whatHappened: '',
    failureKind: '',
    direction: 'they-called',
    knownAtMs: nowMs,
    anyoneHurt: 'unknown',
    productionStopped: 'unknown',
    moneyAtStake: null,
  }
}

/**
 * Opens a case with what is known of it.
 * @param sharing whether it is the team's, if there is one; unsaid, as the member chose for new cases
 */
export function openCase(
  store: Store,
  details: CaseDetails,
  { isShared }: { readonly isShared?: boolean } = {},
): CaseId {
  const caseId = store.newId<CaseId>()
  if (isShared !== undefined) store.team.choose(caseStream(caseId), isShared)
  store.record({ kind: 'case-opened', caseId, atMs: store.nowMs(), details })
  return caseId
}

/** Starts a call for a case, as it begins. Whoever asks has made sure that no other call is open. */
export function startCall(store: Store, caseId: CaseId): Call | null {
  const started = callStarted(store, caseId, store.nowMs())
  store.record(started)
  return reduceCall(undefined, started) ?? null
}

/** The same with a case to hold it, and no more filled in than is known already. */
export function startCallNow(store: Store, known: Partial<CaseDetails> = {}): Call | null {
  const atMs = store.nowMs()
  const caseId = store.newId<CaseId>()
  const started = callStarted(store, caseId, atMs)
  const details = { ...unknownCaseDetails(atMs), ...known }
  store.record({ kind: 'case-opened', caseId, atMs, details }, started)
  return reduceCall(undefined, started) ?? null
}

function callStarted(store: Store, caseId: CaseId, atMs: number) {
  return { kind: 'call-started' as const, callId: store.newId<CallId>(), caseId, atMs }
}
