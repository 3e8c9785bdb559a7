import { liveQuery } from 'dexie'
import { useSyncExternalStore } from 'react'
import { type Call, differOnlyInDraft } from '#shared/call/call.ts'
import type { DeviceId } from '#shared/team/shared-event.ts'
import type { TantoDatabase } from './database.ts'
import { rehearsedView } from './rehearsed-view.ts'
import { useStore } from './store.tsx'
import { useTeam } from './team/use-team.ts'

// One query for the whole window: many parts of it ask, and the draft changes with every key press.

type OpenCall = {
  readonly subscribe: (listener: () => void) => () => void
  readonly call: () => Call | null | undefined
  readonly draft: () => string
}

/**
 * The call that is live; else the newest that ended and was not wrapped up. Undefined while it loads,
 * null when there is none. It is the same object for as long as nothing but its draft changes, and
 * its draft is then an old one: `useDraft` knows the newest.
 */
export function useOpenCall(): Call | null | undefined {
  const open = useShared(useStore().db, useOwnDevice())
  return useSyncExternalStore(open.subscribe, open.call)
}

/** The same of rehearsals. */
export function useOpenRehearsal(): Call | null | undefined {
  const open = useShared(rehearsedView(useStore().db), null)
  return useSyncExternalStore(open.subscribe, open.call)
}

/** What stands in the capture line of the open call, as it was last stored. */
export function useDraft(): string {
  const open = useShared(useStore().db, useOwnDevice())
  return useSyncExternalStore(open.subscribe, open.draft)
}

/** This device in its team; null: there is none. Undefined until it is known. */
type OwnDevice = DeviceId | null | undefined

function useOwnDevice(): OwnDevice {
  const team = useTeam()
  return team && (team.kind === 'joined' ? team.me.deviceId : null)
}

const shared = new WeakMap<TantoDatabase, Map<OwnDevice, OpenCall>>()

function useShared(db: TantoDatabase, device: OwnDevice): OpenCall {
  const byDevice = shared.get(db) ?? new Map<OwnDevice, OpenCall>()
  shared.set(db, byDevice)
  const open = byDevice.get(device) ?? watchOpenCall(db, device)
  byDevice.set(device, open)
  return open
}

/** Looks for as long as anybody listens. */
function watchOpenCall(db: TantoDatabase, device: OwnDevice): OpenCall {
  const listeners = new Set<() => void>()
  let newest: Call | null | undefined
  let kept: Call | null | undefined
  let failure: unknown
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const start = () =>
    liveQuery(() => openCallIn(db, device)).subscribe({
      next: (call) => {
        newest = call
        if (!kept || !call || !differOnlyInDraft(kept, call)) kept = call
        tell()
      },
      error: (error: unknown) => {
        failure = error
        tell()
      },
    })
  let looking: ReturnType<typeof start> | null = null

  return {
    subscribe: (listener) => {
      listeners.add(listener)
      looking ??= start()
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        looking?.unsubscribe()
        looking = null
        newest = kept = failure = undefined
      }
    },
    call: () => {
      if (failure !== undefined) throw failure
      return kept
    },
    draft: () => newest?.draft ?? '',
  }
}

/** A call that a colleague holds, or oneself at another desk, is no call here. */
async function openCallIn(db: TantoDatabase, device: OwnDevice): Promise<Call | null | undefined> {
  const all = await db.calls.where('status').anyOf('live', 'wrap-up').sortBy('startedAtMs')
  const open = all.filter((call) => call.device === undefined || call.device === device)
  if (open.length < all.length && device === undefined) return undefined
  return open.find((call) => call.status === 'live') ?? open.at(-1) ?? null
}
