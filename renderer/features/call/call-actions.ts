import type { Store } from '#renderer/data/store.tsx'
import type { CallId, EntryId } from '#shared/base/ids.ts'
import { type Call, maxIssues } from '#shared/call/call.ts'
import type { Moment } from '#shared/call/moment.ts'
import type { Entry, EntryContent } from '#shared/call/entry.ts'
import { moveOn } from '#shared/call/move-on.ts'
import { type Dismissal } from '#shared/call/shown-nudge.ts'
import type { VoiceCue } from '#shared/call/voice-cue.ts'
import type { LivePrompt } from '#shared/method/live-prompt.ts'
import type { StepId } from '#shared/method/step.ts'

export type CallActions = ReturnType<typeof callActions>

/** All a rep can do in a call, as events. */
export function callActions(store: Store, callId: CallId) {
  const base = () => ({ callId, atMs: store.nowMs() })
  return {
    moveOn: (prompt: LivePrompt, call: Call, entries: readonly Entry[]) =>
      store.record(...moveOn(prompt, call, entries, store.nowMs())),
    enterStep: (step: StepId) => store.record({ kind: 'step-entered', ...base(), step }),
    tick: (step: StepId, done: boolean) =>
      store.record({ kind: 'step-ticked', ...base(), step, done }),
    dismiss: (rule: string, how: Dismissal) =>
      store.record({ kind: 'nudge-dismissed', ...base(), rule, how }),
    /** A cue of the voice is a line like any other: it can be edited, taken out and put back. */
    noteCue: (call: Pick<Call, 'caseId' | 'step'>, cue: VoiceCue, text: string) =>
      store.record({
        kind: 'entry-captured',
        entryId: store.newId<EntryId>(),
        ...base(),
        caseId: call.caseId,
        step: call.step,
        content: { kind: 'feeling', text, dueAtMs: null, cue },
      }),
    rate: (moment: Moment) => store.record({ kind: 'moment-rated', ...base(), moment }),
    end: () => store.record({ kind: 'call-ended', ...base() }),
    resume: () => store.record({ kind: 'call-resumed', ...base() }),
    rank: (order: readonly EntryId[]) =>
      store.record({ kind: 'issues-ranked', ...base(), order: order.slice(0, maxIssues) }),
    edit: (entryId: EntryId, content: EntryContent) =>
      store.record({ kind: 'entry-edited', ...base(), entryId, content }),
    remove: (entryId: EntryId) => store.record({ kind: 'entry-removed', ...base(), entryId }),
    restore: (entryId: EntryId) => store.record({ kind: 'entry-restored', ...base(), entryId }),
  }
}
