import type { CallId, CaseId } from '../base/ids.ts'
import type { Language } from '../base/language.ts'
import type { CaseDetails } from '../case/case.ts'
import type { Caller } from './caller.ts'
import type { RehearsalEvent, RehearsedEvent } from './rehearsal.ts'

type Beginning = {
  readonly callId: CallId
  readonly caseId: CaseId
  readonly atMs: number
  readonly language: Language
}

/** Begins a rehearsal: what is known of the caller becomes a case of its own. */
export function beginRehearsal(
  caller: Caller,
  { callId, caseId, atMs, language }: Beginning,
): (RehearsalEvent | RehearsedEvent)[] {
  const details: CaseDetails = {
    customer: caller.firm[language],
    contact: caller.contact[language],
    phone: '',
    whatHappened: caller.whatHappened[language],
    failureKind: caller.failureKind,
    direction: caller.direction,
    knownAtMs: atMs,
    anyoneHurt: caller.anyoneHurt,
    productionStopped: caller.productionStopped,
    moneyAtStake: null,
  }
  return [
    { kind: 'rehearsal-started', callId, atMs, caller: caller.id, language },
    { kind: 'rehearsed', event: { kind: 'case-opened', caseId, atMs, details } },
    { kind: 'rehearsed', event: { kind: 'call-started', callId, caseId, atMs } },
  ]
}
