import { z } from '../base/schema.ts'
import { notKeptBefore } from '../call/call.ts'
import { unsettled } from '../call/entry.ts'
import { noPreparation } from '../case/preparation.ts'
import { untouched } from '../case/reduce-case.ts'
import type { Rows, TableName } from './projection.ts'

export const tableNames = [
  'cases',
  'calls',
  'entries',
  'proposals',
  'letters',
  'rehearsals',
  'rehearsedCases',
  'rehearsedCalls',
  'rehearsedEntries',
  'accounts',
  'imports',
  'importProfiles',
  'orderPages',
  'content',
  'orderWatch',
] as const satisfies TableName[]

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

/**
 * The row as it is now. A line and an import take their new places, for their old ones may be ahead
 * of all that follows; what an older version did not keep yet is as it was in the beginning.
 */
export function restoredRow({ table, row, seq }: RowRestored & { seq: number }): Rows[TableName] {
  const aCase = () => ({
    ...untouched,
    ...row,
    preparation: wholePreparation(row['preparation']),
  })
  const aCall = () => ({ ...notKeptBefore, ...row })
  const anEntry = () => ({ ...unsettled, ...row, seq })
  const whole = {
    cases: aCase,
    calls: aCall,
    entries: anEntry,
    proposals: () => ({ versions: [], ...row }),
    letters: () => row,
    rehearsals: () => row,
    rehearsedCases: aCase,
    rehearsedCalls: aCall,
    rehearsedEntries: anEntry,
    accounts: () => row,
    // A later import wins by its place: its old one may be ahead of all that follows.
    imports: () => ({ ...row, seq }),
    importProfiles: () => row,
    orderPages: () => row,
    content: () => row,
    orderWatch: () => row,
  }[table]()
  return whole as unknown as Rows[TableName]
}

const wholePreparation = (kept: unknown) => ({
  ...noPreparation,
  ...(typeof kept === 'object' ? kept : null),
})
