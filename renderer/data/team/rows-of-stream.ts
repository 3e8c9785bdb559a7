import type { Table } from 'dexie'
import { firmContentId } from '#shared/content/content-events.ts'
import type { TableName } from '#shared/event/projection.ts'
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

/** Takes all rows of a stream in hand. */
export async function takeRowsOf(
  db: TantoDatabase,
  rows: RowsInHand,
  stream: StreamId,
): Promise<readonly { readonly table: TableName; readonly id: string }[]> {
  const [kind, id = firmContentId] = partsOf(stream)
  if (kind !== 'case') {
    const table = kind === 'account' ? 'accounts' : 'content'
    await rows.load(table, [id])
    return [{ table, id }]
  }
  await rows.load('cases', [id])
  for (const table of tablesOfCase) {
    const stored = await (db.table(table) as Table<Row, string>).where({ caseId: id }).toArray()
    for (const row of stored) rows.take(table, row)
  }
  const parts = tablesOfCase.flatMap((table) =>
    rows
      .all(table)
      .filter((row) => streamOfRow(table, row.id, row) === stream)
      .map((row) => ({ table, id: row.id })),
  )
  return [{ table: 'cases', id }, ...parts]
}

/** What kind of stream it is, and of which one; the firm's content is only one. */
function partsOf(stream: StreamId): [kind: string, id?: string] {
  const end = stream.indexOf('/')
  return end === -1 ? [stream] : [stream.slice(0, end), stream.slice(end + 1)]
}
