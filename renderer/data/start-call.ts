import type { CallId, CaseId } from '#shared/base/ids.ts'
import type { CaseDetails } from '#shared/case/case.ts'
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

/** Opens a case with what is known of it. */
export function openCase(store: Store, details: CaseDetails): CaseId {
  const caseId = store.newId<CaseId>()
  store.record({ kind: 'case-opened', caseId, atMs: store.nowMs(), details })
  return caseId
}

/** Starts a call for a case. The caller has made sure that no other call is open. */
export function startCall(store: Store, caseId: CaseId): CallId {
  const callId = store.newId<CallId>()
  store.record({ kind: 'call-started', callId, caseId, atMs: store.nowMs() })
  return callId
}

/** Starts a call, and a case to hold it, with no more than is known already. */
export function startCallNow(store: Store, known: Partial<CaseDetails> = {}): CallId {
  const atMs = store.nowMs()
  const caseId = store.newId<CaseId>()
  const callId = store.newId<CallId>()
  store.record(
    { kind: 'case-opened', caseId, atMs, details: { ...unknownCaseDetails(atMs), ...known } },
    { kind: 'call-started', callId, caseId, atMs },
  )
  return callId
}
