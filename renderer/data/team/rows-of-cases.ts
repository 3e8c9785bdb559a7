import type { CaseId } from '#shared/base/ids.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import { type Subject, subjectOf } from '#shared/event/projection.ts'
import type { TantoDatabase } from '../database.ts'

/** Which case a row is of, and whether it is the rep's alone: rows on their way to the store count. */
export type RowsOfCases = {
  readonly caseOf: (subject: Subject) => CaseId | undefined
  readonly note: (event: TantoEvent) => void
  readonly lookUp: (db: TantoDatabase, subjects: readonly Subject[]) => Promise<void>
  /** What happens to a private line is private. */
  readonly withMine: (event: TantoEvent) => TantoEvent
  readonly forget: () => void
}

type RowOfCase = { readonly caseId?: CaseId; readonly mine?: true }

const keyOf = ({ table, id }: Subject) => `${table}/${id}`

export function rowsOfCases(): RowsOfCases {
  const rows = new Map<string, RowOfCase>()
  return {
    caseOf: (subject) => rows.get(keyOf(subject))?.caseId,
    note: (event) => {
      if (!('caseId' in event) || event.kind === 'watch-case-begun') return
      const { caseId } = event
      const mine = event.kind === 'entry-captured' && event.mine
      rows.set(keyOf(subjectOf(event)), { caseId, ...(mine && { mine }) })
    },
    lookUp: async (db, subjects) => {
      for (const subject of subjects) {
        const row = (await db.table(subject.table).get(subject.id)) as RowOfCase | undefined
        // One that is on its way was noted; one that is nowhere is of no case.
        if (!row?.caseId) continue
        rows.set(keyOf(subject), { caseId: row.caseId, ...(row.mine && { mine: row.mine }) })
      }
    },
    withMine: (event) => {
      const subject = subjectOf(event)
      const isPrivate = subject.table === 'entries' && rows.get(keyOf(subject))?.mine
      return isPrivate ? ({ ...event, mine: true } as TantoEvent) : event
    },
    forget: () => rows.clear(),
  }
}
