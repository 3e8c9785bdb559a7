import type { CaseId } from '#shared/base/ids.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import type { Subject } from '#shared/event/projection.ts'
import { emptyStream, type StreamState, withHeard } from '#shared/team/fold-stream.ts'
import { heard } from '#shared/team/heard.ts'
import { seenIn } from '#shared/team/in-order.ts'
import { otherValues } from '#shared/team/other-values.ts'
import { type SharedEvent, sharedEventSchema, type StreamId } from '#shared/team/shared-event.ts'
import { leavesDevice, streamOf } from '#shared/team/sharing.ts'
import { nextStamp, type Stamp } from '#shared/team/stamp.ts'

/** A machine of a team, with a clock of its own, and nothing but the shared core behind it. */
export type TeamDevice = {
  /** Something happens here. What the others may hear of it; null: nothing. */
  readonly tell: (event: TantoEvent, nowMs: number) => SharedEvent | null
  /** Several things happen here, one after the other; what the others may hear of it. */
  readonly tellAll: (events: readonly TantoEvent[], nowMs: number) => readonly SharedEvent[]
  readonly hear: (...shared: readonly SharedEvent[]) => void
  readonly streams: () => ReadonlyMap<StreamId, StreamState>
  readonly stream: (id: string) => StreamState
  /** The row of a table, as this device has it. */
  readonly row: (table: Subject['table'], id: string) => unknown
}

export function teamDevice(name: string, { clockOffMs = 0 } = {}): TeamDevice {
  const streams = new Map<StreamId, StreamState>()
  let newest: Stamp | null = null
  let told = 0

  const take = (shared: SharedEvent) => {
    newest = Math.max(newest ?? 0, shared.stamp) as Stamp
    const state = streams.get(shared.stream) ?? emptyStream
    streams.set(shared.stream, withHeard(state, [heard(shared)]))
  }
  const caseOf = ({ table, id }: Subject): CaseId | undefined => {
    const rows = [...streams.values()].flatMap((state) => state.rows.get(`${table}/${id}`) ?? [])
    return rows.map(({ row }) => (row as { caseId?: CaseId }).caseId)[0]
  }
  const tell = (event: TantoEvent, nowMs: number): SharedEvent | null => {
    const stream = streamOf(event, caseOf)
    if (stream === null) return null
    told += 1
    newest = nextStamp(newest, nowMs + clockOffMs)
    const shared = onTheWire({
      id: `${name}-${told}`,
      team: 'team-1',
      stream,
      device: name,
      author: `${name}-person`,
      stamp: newest,
      seen: seenIn(streams.get(stream)?.log ?? []),
      event,
    })
    take(shared)
    return leavesDevice(event) ? shared : null
  }
  return {
    tell,
    tellAll: (events, nowMs) => events.flatMap((event) => tell(event, nowMs) ?? []),
    hear: (...shared) => shared.forEach(take),
    streams: () => streams,
    stream: (id) => streams.get(id as StreamId) ?? emptyStream,
    row: (table, id) =>
      [...streams.values()].flatMap((state) => state.rows.get(`${table}/${id}`)?.row ?? [])[0],
  }
}

/** What comes out at the other end. */
function onTheWire(shared: object): SharedEvent {
  return sharedEventSchema.parse(JSON.parse(JSON.stringify(shared)))
}

/** All that a device has of its team, as bytes to compare. */
export function bytesOf(device: TeamDevice): string {
  const streams = [...device.streams()].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify(
    streams.map(([id, { log, rows, turnedAway }]) => ({
      id,
      log,
      rows: [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1)),
      turnedAway,
      others: otherValues(log),
    })),
  )
}
