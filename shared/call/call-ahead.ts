import { type Call, type CallEvent, heldSilence, reduceCall } from './call.ts'

/** What brings the call on: shown with its key, before the store has it. */
type OnwardEvent = Extract<
  CallEvent,
  { kind: 'step-entered' | 'silence-began' | 'silence-ended' | 'read-back-confirmed' }
>

export function isOnward(event: { readonly kind: string }): event is OnwardEvent {
  return (
    event.kind === 'step-entered' ||
    event.kind === 'silence-began' ||
    event.kind === 'silence-ended' ||
    event.kind === 'read-back-confirmed'
  )
}

/** The call as it is stored, and what is still on its way to the store. */
export type CallAhead = { readonly call: Call; readonly underWay: readonly OnwardEvent[] }

/**
 * A call with what happened in it and is not stored yet. What the store has by now, and what changes
 * nothing, is no longer under way: a step is never entered twice by one key.
 */
export function callAhead(stored: Call, underWay: readonly OnwardEvent[]): CallAhead {
  // The store takes them in their order: where it has one, it has all before it.
  const waiting = underWay.slice(underWay.findLastIndex((event) => shows(stored, event)) + 1)
  let call = stored
  const left: OnwardEvent[] = []
  for (const event of waiting) {
    if (event.kind === 'silence-ended' && !heldSilence(call)) continue
    const next = reduceCall(call, event) ?? call
    if (next === call) continue
    call = next
    left.push(event)
  }
  return { call, underWay: left }
}

/** Whether a call shows that this happened. */
function shows(call: Call, event: OnwardEvent): boolean {
  const { atMs } = event
  switch (event.kind) {
    case 'step-entered':
      return call.stepsTaken.some((taken) => taken.step === event.step && taken.atMs === atMs)
    case 'silence-began':
      return call.silences.some(({ beganAtMs }) => beganAtMs === atMs)
    case 'silence-ended':
      return call.silences.some(({ endedAtMs }) => endedAtMs === atMs)
    case 'read-back-confirmed':
      return call.readBackAtMs === atMs
  }
}
