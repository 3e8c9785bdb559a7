import type { Call } from '../call/call.ts'
import type { Case } from '../case/case.ts'
import type { Rows, TableName } from '../event/projection.ts'
import { subjectOf } from '../event/projection.ts'
import type { Heard } from './heard.ts'
import type { Authored } from './shared-event.ts'

type Row = Rows[TableName] & Authored

/** Rows that somebody began. Customers and the firm's content are the team's. */
const ofSomebody: ReadonlySet<TableName> = new Set([
  'cases',
  'calls',
  'entries',
  'proposals',
  'letters',
])

/** The row with who began it, a call with where, a case with who did its last act. */
export function authored(next: Row, current: Row | undefined, shared: Heard): Rows[TableName] {
  const { known, author, device } = shared
  const table = known && subjectOf(known).table
  if (table === null || !ofSomebody.has(table)) return next
  const row = { ...next, by: current?.by ?? author }
  if (table === 'cases')
    return { ...row, ...actsOf(row as Case, current as Case | undefined, author) }
  if (table !== 'calls') return row
  return { ...row, device: (current as Call | undefined)?.device ?? device } as Call
}

function actsOf({ acts }: Case, current: Case | undefined, by: Heard['author']) {
  const last = acts.at(-1)
  const isNew = last && acts.length > (current?.acts.length ?? 0)
  return isNew ? { acts: [...acts.slice(0, -1), { ...last, by }] } : null
}
