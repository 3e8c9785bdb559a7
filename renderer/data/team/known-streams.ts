import { Dexie, type ObservabilitySet } from 'dexie'
import type { DeviceId, StreamId } from '#shared/team/shared-event.ts'
import type { Stamp } from '#shared/team/stamp.ts'
import { changedIds } from '../changed-ids.ts'
import type { TantoDatabase } from '../database.ts'

/** The newest stamp of each device, as this window's screen has it. */
export type Seen = Readonly<Record<DeviceId, Stamp>>

/** Which streams are the team's, of those this window ever asked for. */
export type KnownStreams = {
  /** Null: it is not the team's. Undefined: it was not looked up yet. */
  readonly seenOf: (id: StreamId) => Seen | null | undefined
  readonly lookUp: (db: TantoDatabase, ids: readonly StreamId[]) => Promise<void>
  /** All that began since the desktop started, in the working store or not. */
  readonly begun: (ids: readonly StreamId[]) => void
  readonly oneBegan: (id: StreamId) => void
  /** Another store is open: what was looked up was another's. */
  readonly forget: () => void
  readonly end: () => void
}

export function knownStreams(): KnownStreams {
  const streams = new Map<StreamId, Seen | null>()
  let newlyBegun = new Set<StreamId>()
  let followed: TantoDatabase | null = null

  const lookUp = async (db: TantoDatabase, ids: readonly StreamId[]) => {
    followed = db
    const rows = await db.streams.bulkGet([...ids])
    for (const [index, id] of ids.entries()) streams.set(id, rows[index]?.seen ?? null)
  }
  // What is looked up late says less than is known: it is then asked about once more than needed.
  const onMutation = (parts: ObservabilitySet) => {
    const changed = followed && parts[`idb://${followed.name}/streams/`]
    if (!followed || !changed) return
    const ids = changedIds(changed) as StreamId[] | null
    if (!ids) return streams.clear()
    const ours = ids.filter((id) => streams.has(id))
    if (ours.length > 0) lookUp(followed, ours).catch(() => streams.clear())
  }
  Dexie.on('storagemutated', onMutation)

  return {
    seenOf: (id) => streams.get(id) ?? (newlyBegun.has(id) ? {} : streams.get(id)),
    lookUp,
    begun: (ids) => {
      newlyBegun = new Set(ids)
    },
    oneBegan: (id) => newlyBegun.add(id),
    forget: () => streams.clear(),
    end: () => Dexie.on.storagemutated.unsubscribe(onMutation),
  }
}
