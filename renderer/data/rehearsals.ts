import { useLiveQuery } from 'dexie-react-hooks'
import type { CallId, CaseId, EntryId } from '#shared/base/ids.ts'
import type { Language } from '#shared/base/language.ts'
import { type Call } from '#shared/call/call.ts'
import { readCaptureLine } from '#shared/call/capture.ts'
import { changesAsOf } from '#shared/content/content-events.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import { beginRehearsal } from '#shared/rehearsal/begin.ts'
import type { Caller } from '#shared/rehearsal/caller.ts'
import type { Rehearsal } from '#shared/rehearsal/rehearsal.ts'
import { recordErasures } from './bin.ts'
import { playbookWith } from './playbook.ts'
import { rehearsalStore } from './rehearsal-store.tsx'
import { type Store, useStore } from './store.tsx'

/**
 * Begins a rehearsal. Whoever asks has made sure that no call is live, real or rehearsed.
 * @param waiting one whose end still waits to be looked at: it need not any more
 */
export function startRehearsal(
  store: Store,
  caller: Caller,
  language: Language,
  waiting: Call | null = null,
): CallId {
  const callId = store.newId<CallId>()
  const caseId = store.newId<CaseId>()
  const atMs = store.nowMs()
  if (waiting) {
    const finished = { kind: 'wrap-up-finished', callId: waiting.id, atMs } as const
    store.record({ kind: 'rehearsed', event: finished })
  }
  store.record(...beginRehearsal(caller, { callId, caseId, atMs, language }))
  return callId
}

/** Ends the call of a rehearsal, and keeps what stood in its line: it was said all the same. */
export async function endRehearsal(real: Store, callId: CallId): Promise<void> {
  await real.settled()
  const store = rehearsalStore(real)
  const call = await store.db.calls.get(callId)
  if (call?.status !== 'live') return
  const atMs = store.nowMs()
  store.record(...lineIn(call, store, atMs), { kind: 'call-ended', callId, atMs })
}

function lineIn(call: Call, store: Store, atMs: number) {
  const { id: callId, caseId, step, draft, startedAtMs } = call
  const { signs } = playbookWith(changesAsOf(store.content.now(), startedAtMs))
  const { kind, text } = readCaptureLine(draft, { signs, plainKind: 'note' })
  if (text === '') return []
  const content = { kind, text, dueAtMs: null }
  const entryId = store.newId<EntryId>()
  const events: TantoEvent[] = [
    { kind: 'entry-captured', entryId, callId, caseId, atMs, step, content },
    { kind: 'draft-typed', callId, atMs, text: '' },
  ]
  return events
}

/** Erases a rehearsal with all that was said in it, for good. */
export async function eraseRehearsal(real: Store, callId: CallId): Promise<void> {
  const store = rehearsalStore(real)
  const call = await store.db.calls.get(callId)
  const entryIds = await store.db.entries.where({ callId }).primaryKeys()
  const atMs = store.nowMs()
  const lines = entryIds.map((id): TantoEvent => ({
    kind: 'entry-erased',
    entryId: id as EntryId,
    callId,
    atMs,
  }))
  const around: TantoEvent[] = call
    ? [
        { kind: 'call-erased', callId, atMs },
        { kind: 'case-erased', caseId: call.caseId, atMs },
      ]
    : []
  // Itself last: what was cut short is begun again with it.
  recordErasures(store, [...lines, ...around, { kind: 'rehearsal-erased', callId, atMs }])
}

/** Undefined while it loads, null when there is none of this id. */
export function useRehearsal(callId: CallId | undefined): Rehearsal | null | undefined {
  const { db } = useStore()
  return useLiveQuery(
    async () => (callId && (await db.rehearsals.get(callId))) || null,
    [db, callId],
  )
}

/** How many are listed: the newest. */
const mostListed = 50

/** Those whose call is over, the newest first. */
export function useRehearsals(): readonly Rehearsal[] | undefined {
  const { db } = useStore()
  return useLiveQuery(async () => {
    const newest = await db.rehearsals.orderBy('startedAtMs').reverse().limit(mostListed).toArray()
    const calls = await db.rehearsedCalls.bulkGet(newest.map(({ id }) => id))
    return newest.filter((_, index) => calls[index]?.endedAtMs !== null)
  }, [db])
}
