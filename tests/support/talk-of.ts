import type { Call } from '#shared/call/call.ts'
import { type Entry, inOrder } from '#shared/call/entry.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import { reduceRow, type Rows, subjectOf } from '#shared/event/projection.ts'
import type { Talk } from '#shared/review/talk.ts'
import { callId, journaled } from './builders.ts'

/** A call and its lines as all these events leave them. */
export function talkOf(events: readonly TantoEvent[], id = 'call-1'): Talk {
  const rows = new Map<string, Rows[keyof Rows] | undefined>()
  for (const event of journaled(events)) {
    const { table, id: rowId } = subjectOf(event)
    rows.set(`${table} ${rowId}`, reduceRow(table, rows.get(`${table} ${rowId}`), event))
  }
  const lines = [...rows].flatMap(([key, row]) => (key.startsWith('entries ') && row ? [row] : []))
  return {
    call: rows.get(`calls ${callId(id)}`) as Call,
    entries: inOrder(lines as Entry[]),
  }
}
