import { erasesBefore } from '../event/compaction.ts'
import type { TantoEvent } from '../event/event.ts'
import { reduceRow, type Rows, subjectOf, type TableName } from '../event/projection.ts'
import { authored } from './authored.ts'
import { joined, knows, nameOf } from './in-order.ts'
import type { Heard } from './heard.ts'
import type { SharedEventId } from './shared-event.ts'
import { leavesDevice } from './sharing.ts'

/** A row of one of the tables, as the fold of a stream comes to it. */
export type StreamRow = {
  readonly table: TableName
  readonly row: Rows[TableName]
}

/** What a stream comes to. Who has the same events has the same, byte for byte. */
export type StreamState = {
  /** Every event there is, in the team's order, each once. */
  readonly log: readonly Heard[]
  /** By table and id. */
  readonly rows: ReadonlyMap<string, StreamRow>
  /**
   * What did not count, for somebody else had done something it does not go with: a second third
   * option, a contact noted in a case that was closed. It is told with what it said, never dropped.
   */
  readonly turnedAway: readonly SharedEventId[]
}

export const emptyStream: StreamState = { log: [], rows: new Map(), turnedAway: [] }

/**
 * The state with more events, whichever and however often they came. What stands behind all that is
 * there goes on from it; what comes late, or an erasure, has the stream folded anew from its events.
 */
export function withHeard(state: StreamState, more: readonly Heard[]): StreamState {
  const log = joined(state.log, more)
  const before = state.log
  const isUnchanged = before.every((shared, index) => shared === log[index])
  if (isUnchanged && log.length === before.length) return state
  const goesOn = isUnchanged && !log.some(isErasure)
  return goesOn ? foldOn(state, log, before.length) : foldOn(emptyStream, log, 0)
}

function foldOn(state: StreamState, log: readonly Heard[], from: number): StreamState {
  const rows = new Map(state.rows)
  const turnedAway = [...state.turnedAway]
  for (const shared of withoutErased(log).slice(from)) {
    const { id, known } = shared
    if (known === null) continue
    const { table, id: rowId } = subjectOf(known)
    const key = `${table}/${rowId}`
    const current = rows.get(key)?.row
    const next = rowAfter(current, { ...shared, known })
    if (next === undefined) rows.delete(key)
    else if (next !== current) rows.set(key, { table, row: next })
    else if (leavesDevice(known)) turnedAway.push(id)
  }
  return { log, rows, turnedAway }
}

/**
 * The row of what an event is about, after it. The stamp is the place: lines stand in the order in
 * which the team heard them.
 */
export function rowAfter(
  current: Rows[TableName] | undefined,
  shared: Heard & { readonly known: TantoEvent },
): Rows[TableName] | undefined {
  const { known, stamp } = shared
  // Nothing begins twice: a second beginning would undo all that happened since the first.
  if (current && beginnings.has(known.kind)) return current
  const next = reduceRow(subjectOf(known).table, current, { ...known, seq: stamp })
  return next === undefined || next === current ? next : authored(next, current, shared)
}

const beginnings = new Set<TantoEvent['kind']>([
  'case-opened',
  'call-started',
  'entry-captured',
  'proposal-drafted',
  'letter-drafted',
])

export const isErasure = ({ known }: Heard) => known !== null && erasesBefore(known)

/**
 * The events that still count. An erasure takes with it all that was said by whoever did not know of
 * it, before or after; the erasure of a case takes all that belongs to the case.
 */
export function withoutErased(log: readonly Heard[]): readonly Heard[] {
  const erasures = log.filter(isErasure)
  if (erasures.length === 0) return log
  return log.filter((shared) => !isErased(shared, erasures))
}

/** Whether an event says nothing any more: its author did not know of an erasure that is about it. */
export function isErased(shared: Heard, erasures: readonly Heard[]): boolean {
  return erasures.some(
    (erasure) =>
      nameOf(erasure) !== nameOf(shared) && isAboutSame(erasure, shared) && !knows(shared, erasure),
  )
}

function isAboutSame(erasure: Heard, shared: Heard): boolean {
  if (erasure.known?.kind === 'case-erased') return true
  if (!erasure.known || !shared.known) return false
  const [a, b] = [subjectOf(erasure.known), subjectOf(shared.known)]
  return a.table === b.table && a.id === b.id
}
