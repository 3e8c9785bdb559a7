import type { TableName } from '#shared/event/projection.ts'
import { compactLog, placeInLog, standsFor } from '#shared/team/compact-log.ts'
import { emptyStream, withHeard } from '#shared/team/fold-stream.ts'
import { heard } from '#shared/team/heard.ts'
import { joined } from '#shared/team/in-order.ts'
import type { SharedEvent, StreamId } from '#shared/team/shared-event.ts'
import type { Stamp } from '#shared/team/stamp.ts'
import type { HeldCounts, HeldEvent, HeldStream } from '../database.ts'
import type { Row } from '../rows-in-hand.ts'
import { heldAfter, heldEvent } from './held-stream.ts'
import { streamOfRow } from './rows-of-stream.ts'

/** What a history tells of the team, as it is read from its beginning. */
export type CollectedShared = {
  readonly add: (shared: SharedEvent) => void
  /** Puts the rows of all streams in the place of those that were folded without the team. */
  readonly foldInto: (rows: ReadonlyMap<TableName, Map<string, Row | undefined>>) => {
    readonly streams: readonly HeldStream[]
    readonly events: readonly HeldEvent[]
    readonly counts: HeldCounts
  }
}

export function collectShared(): CollectedShared {
  const logs = new Map<StreamId, Map<string, SharedEvent>>()
  const held = new Map<StreamId, HeldStream>()
  return {
    add: (shared) => {
      const one = heard(shared)
      const { stream } = shared
      const log = logs.get(stream) ?? new Map<string, SharedEvent>()
      logs.set(stream, log)
      held.set(stream, heldAfter(stream, held.get(stream), [one]))
      const place = placeInLog(one)
      if (standsFor(shared, log.get(place))) log.set(place, shared)
    },
    foldInto: (rows) => {
      if (logs.size > 0) dropRowsOf(rows, held)
      const events: HeldEvent[] = []
      for (const [stream, log] of logs) {
        const packed = compactLog(joined([], [...log.values()].map(heard)))
        events.push(...packed.map(heldEvent))
        for (const { table, row } of withHeard(emptyStream, packed).rows.values()) {
          const current = rows.get(table)?.get(row.id)
          if (!current || streamOfRow(table, row.id, current) === stream)
            rows.get(table)?.set(row.id, row)
        }
      }
      const streams = [...held.values()]
      const newest = streams.reduce(
        (latest, { seen }) => Math.max(latest, ...Object.values(seen)),
        0,
      )
      return {
        streams,
        events,
        counts: {
          streams: streams.length,
          events: events.length,
          newest: newest === 0 ? null : (newest as Stamp),
        },
      }
    },
  }
}

function dropRowsOf(
  rows: ReadonlyMap<TableName, Map<string, Row | undefined>>,
  held: ReadonlyMap<StreamId, HeldStream>,
): void {
  for (const [table, all] of rows) {
    for (const [id, row] of all) {
      const stream = streamOfRow(table, id, row)
      if (stream !== null && held.has(stream)) all.delete(id)
    }
  }
}
