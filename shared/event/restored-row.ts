import { z } from '../base/schema.ts'
import type { Rows, TableName } from './projection.ts'

export const tableNames = ['cases', 'calls', 'entries', 'proposals'] as const satisfies TableName[]

/**
 * A row as the working store had it, when neither journal nor snapshot had the events behind it any
 * more: the state is whole, its history is gone.
 */
export const restoredRowSchemas = [
  z.strictObject({
    kind: z.literal('row-restored'),
    table: z.enum(tableNames),
    row: z.looseObject({ id: z.string().min(1).max(64) }),
  }),
] as const
export type RowRestored = z.infer<(typeof restoredRowSchemas)[number]>

/** A line takes its new place: its old one may be ahead of all that follows. */
export function restoredRow({ table, row, seq }: RowRestored & { seq: number }): Rows[TableName] {
  return (table === 'entries' ? { ...row, seq } : row) as unknown as Rows[TableName]
}
