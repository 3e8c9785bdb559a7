import { firmContentId } from '#shared/content/content-events.ts'
import type { Subject, TableName } from '#shared/event/projection.ts'
import type { StreamId } from '#shared/team/shared-event.ts'
import type { TantoDatabase } from '../database.ts'
import type { Row, RowsInHand } from '../rows-in-hand.ts'

/** Tables whose rows say themselves which case they are of. */
export const tablesOfCase = ['calls', 'entries', 'proposals', 'letters'] as const

/** The stream a row is of once that stream is the team's; null: none ever. */
export function streamOfRow(
  table: TableName,
  id: string,
  row: object | undefined,
): StreamId | null {
  if (table === 'cases') return `case/${id}` as StreamId
  if (table === 'accounts') return `account/${id}` as StreamId
  if (table === 'content') return 'content' as StreamId
  const isOfCase = tablesOfCase.some((name) => name === table)
  const caseId: unknown = isOfCase && row ? Reflect.get(row, 'caseId') : undefined
  return typeof caseId === 'string' ? (`case/${caseId}` as StreamId) : null
}

/** Takes all rows of some streams in hand, with one look at each table. */
export async function takeRowsOf(
  db: TantoDatabase,
  rows: RowsInHand,
  streams: readonly StreamId[],
): Promise<ReadonlyMap<StreamId, readonly Subject[]>> {
  const found = new Map<StreamId, Subject[]>(streams.map((stream) => [stream, []]))
  const named = streams.map((stream) => ({ stream, ...partsOf(stream) }))
  for (const { stream, table, id } of named) found.get(stream)?.push({ table, id })
  for (const table of new Set(named.map((one) => one.table))) {
    const ids = named.filter((one) => one.table === table).map(({ id }) => id)
    await rows.load(table, ids)
    if (table === 'cases') await takeParts(db, rows, ids)
  }
  for (const table of tablesOfCase) {
    for (const row of rows.all(table)) {
      const stream = streamOfRow(table, row.id, row)
      if (stream !== null) found.get(stream)?.push({ table, id: row.id })
    }
  }
  return found
}

async function takeParts(db: TantoDatabase, rows: RowsInHand, caseIds: readonly string[]) {
  for (const table of tablesOfCase) {
    const stored = db.table<Row, string>(table)
    for (const row of await stored.where('caseId').anyOf(caseIds).toArray()) rows.take(table, row)
  }
}

/** The row that gives a stream its name. */
function partsOf(stream: StreamId): Subject {
  if (stream === 'content') return { table: 'content', id: firmContentId }
  const end = stream.indexOf('/')
  const table = stream.startsWith('case/') ? 'cases' : 'accounts'
  return { table, id: stream.slice(end + 1) }
}
