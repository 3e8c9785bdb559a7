import type { CallId, CaseId, EntryId } from '#shared/base/ids.ts'
import { type Call, notKeptBefore } from '#shared/call/call.ts'
import { type Entry, unsettled } from '#shared/call/entry.ts'
import type { Case, CaseDetails } from '#shared/case/case.ts'
import { untouched } from '#shared/case/reduce-case.ts'
import type { MemberId } from '#shared/team/shared-event.ts'
import type { PlacedEvent, TantoEvent } from '#shared/event/event.ts'

// Whole values for tests: say only what the test is about, the rest is made up here.

/** The moment most builders count from: 2026-03-02T00:00:00Z, a Monday. */
export const builtAtMs = Date.UTC(2026, 2, 2)

export const caseId = (id: string) => id as CaseId
export const callId = (id: string) => id as CallId
export const entryId = (id: string) => id as EntryId
export const memberId = (id: string) => id as MemberId

/** What is known of `aCase()`. */
export function caseDetails(partial: Partial<CaseDetails> = {}): CaseDetails {
  return {
    customer: 'Northgate Tools',
    contact: 'M. Ito',
    phone: '+81 3 0000 0000',
    whatHappened: 'Flanges of order 1042 came four days late',
    failureKind: 'late-delivery',
    direction: 'they-called',
    knownAtMs: builtAtMs,
    anyoneHurt: 'no',
    productionStopped: 'no',
    moneyAtStake: null,
    ...partial,
  }
}

/** A case the buyer called about, with everything known and nothing done yet. */
export function aCase(partial: Partial<Case> = {}): Case {
  return {
    ...untouched,
    ...caseDetails(),
    id: caseId('case-1'),
    openedAtMs: builtAtMs,
    watchedSinceMs: builtAtMs,
    ...partial,
  }
}

export function caseOpened(details: Partial<CaseDetails> = {}, id = 'case-1'): TantoEvent {
  return {
    kind: 'case-opened',
    caseId: caseId(id),
    atMs: builtAtMs,
    details: caseDetails(details),
  }
}

/** A live call of `aCase()` in its first step, nothing captured yet. */
export function aCall(partial: Partial<Call> = {}): Call {
  return {
    ...notKeptBefore,
    id: callId('call-1'),
    caseId: caseId('case-1'),
    status: 'live',
    startedAtMs: builtAtMs,
    endedAtMs: null,
    step: 'listen',
    stepsEntered: ['listen'],
    enteredAtMs: { listen: builtAtMs },
    stepsTaken: [{ step: 'listen', atMs: builtAtMs }],
    draft: '',
    silences: [],
    issueOrder: [],
    readBack: null,
    moment: null,
    ...partial,
  }
}

let entriesBuilt = 0

/** A line of `aCall()`: a note, unless said otherwise. Each one has an id of its own. */
export function anEntry(partial: Partial<Entry> = {}): Entry {
  entriesBuilt += 1
  return {
    ...unsettled,
    id: entryId(`entry-${entriesBuilt}`),
    caseId: caseId('case-1'),
    callId: callId('call-1'),
    step: 'listen',
    atMs: builtAtMs + entriesBuilt,
    seq: entriesBuilt,
    kind: 'note',
    text: 'They order twice a year',
    dueAtMs: null,
    removed: false,
    ...partial,
  }
}

/** A key press in the capture line of `aCall()`: the smallest event there is. */
export function aDraft(text: string, atMs: number = builtAtMs): TantoEvent {
  return { kind: 'draft-typed', callId: callId('call-1'), text, atMs }
}

/** The events that open `aCase()` and start `aCall()`. */
export function callStartedEvents(): TantoEvent[] {
  return [
    caseOpened(),
    { kind: 'call-started', callId: callId('call-1'), caseId: aCase().id, atMs: builtAtMs },
  ]
}

/** Events in their places, as the journal hands them out. */
export function journaled(events: readonly TantoEvent[], firstSeq = 1): PlacedEvent[] {
  return events.map((event, index) => ({ ...event, seq: firstSeq + index }))
}
