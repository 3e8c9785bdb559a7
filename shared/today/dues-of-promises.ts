import { type Entry, isPromise } from '../call/entry.ts'
import type { Case } from '../case/case.ts'
import { severityOf } from '../case/severity.ts'
import { isOwedIn } from '../promise/ledger.ts'
import type { Due } from './due.ts'

/** What is owed in a case, both ways and inside. A case that was lost or withdrawn owes nothing. */
export function duesOfPromises(of: Case, entries: readonly Entry[]): Due[] {
  if (!isOwedIn(of)) return []
  return entries.flatMap((entry): Due[] =>
    entry.owedAtMs !== undefined && isPromise(entry.kind)
      ? [
          {
            caseId: of.id,
            key: `promise:${entry.id}`,
            kind: entry.kind,
            dueAtMs: entry.dueAtMs,
            severity: severityOf(of),
            entryId: entry.id,
          },
        ]
      : [],
  )
}
