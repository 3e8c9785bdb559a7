import { assertNever } from '../base/assert-never.ts'
import type { LivePrompt } from '../method/live-prompt.ts'
import { stepAfter } from '../method/step.ts'
import { rankedIssues } from './call-summary.ts'
import type { Call, CallEvent } from './call.ts'
import type { Entry } from './entry.ts'

/** Whether doing what the prompt asks is the end of the call. */
export function endsTheCall(prompt: LivePrompt, call: Pick<Call, 'step'>): boolean {
  return (
    prompt.kind === 'prompt' && prompt.action === 'next-step' && stepAfter(call.step) === call.step
  )
}

/**
 * What happens when the rep does what the live prompt asks (Ctrl/⌘+Enter). After the last step the
 * call ends. A read-back keeps the sentence that was said and moves on to the cushion.
 */
export function moveOn(
  prompt: LivePrompt,
  call: Call,
  entries: readonly Entry[],
  atMs: number,
): CallEvent[] {
  const base = { callId: call.id, atMs }
  if (prompt.kind === 'wait') return [{ kind: 'silence-ended', ...base }]
  switch (prompt.action) {
    case 'hold-silence':
      return [{ kind: 'silence-began', ...base }]
    case 'confirm-read-back': {
      const text = prompt.say ?? rankedIssues(call, entries)[0]?.text ?? prompt.title
      return [
        { kind: 'read-back-confirmed', ...base, text },
        { kind: 'step-entered', ...base, step: stepAfter(call.step) },
      ]
    }
    case 'next-step':
      return endsTheCall(prompt, call)
        ? [{ kind: 'call-ended', ...base }]
        : [{ kind: 'step-entered', ...base, step: stepAfter(call.step) }]
    default:
      return assertNever(prompt.action)
  }
}
