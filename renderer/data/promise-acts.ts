import type { Entry, EntryContent } from '#shared/call/entry.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import type { PromiseOutcome, PromiseTerms } from '#shared/promise/terms.ts'
import type { Store } from './store.tsx'

export type PromiseActs = ReturnType<typeof promiseActs>

/** All that can be done to a promise, in a call or long after it. */
export function promiseActs(store: Store) {
  const about = ({ id, callId }: Entry) => ({ entryId: id, callId, atMs: store.nowMs() })
  return {
    settle: (promise: Entry, outcome: PromiseOutcome, note: string) =>
      store.record({ kind: 'promise-settled', ...about(promise), outcome, note }),
    reopen: (promise: Entry) => store.record({ kind: 'promise-reopened', ...about(promise) }),
    /** Says it anew; what stays as it was is not written again. */
    amend: (promise: Entry, content: EntryContent, terms: PromiseTerms) => {
      const events: TantoEvent[] = []
      if (!isSame(promise, content)) {
        events.push({ kind: 'entry-edited', ...about(promise), content })
      }
      if (!isSame(promise.promise, terms)) {
        events.push({ kind: 'promise-amended', ...about(promise), patch: terms })
      }
      store.record(...events)
    },
  }
}

function isSame<T extends object>(before: T, after: T): boolean {
  return Object.entries(after).every(([name, value]) => value === before[name as keyof T])
}
