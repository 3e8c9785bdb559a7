import { Dexie, type Table } from 'dexie'
import type { JournaledEvent } from '#shared/event/event.ts'
import type { Rows } from '#shared/event/projection.ts'

/** An event as it is kept: indexed by the row it is about and by the call it belongs to. */
export type EventRow = JournaledEvent & { readonly subjectId: string }

/**
 * `verifiedSeq`: every event up to it was found in this store when it was last opened.
 * `storeRebuilt`, `journalRestored`: from how many events, until the user has taken note of it.
 */
export type MetaRow = {
  readonly key: 'verifiedSeq' | 'storeRebuilt' | 'journalRestored'
  readonly value: number
}

/** The name never changes: the browser's folder on disk depends on it. */
export const databaseName = 'tanto'

/**
 * The working store: what the interface reads. It holds nothing that the journal does not have and
 * can be rebuilt from it at any time (ADR 0003).
 */
export class TantoDatabase extends Dexie {
  declare readonly events: Table<EventRow, number>
  declare readonly cases: Table<Rows['cases'], string>
  declare readonly calls: Table<Rows['calls'], string>
  declare readonly entries: Table<Rows['entries'], string>
  declare readonly meta: Table<MetaRow, string>
  declare readonly proposals: Table<Rows['proposals'], string>

  /** `upTo` opens an older version, for migration tests. */
  constructor(name: string = databaseName, upTo: number = Infinity) {
    super(name)
    // Cases, calls, the lines captured in them, and the events they are folded from.
    this.version(1).stores({
      events: 'seq, subjectId, callId',
      cases: 'id, openedAtMs',
      calls: 'id, caseId, status',
      entries: 'id, callId, caseId',
      meta: 'key',
    })
    // Proposals, and promises by due date. Lines written before keep their due date: it is indexed.
    if (upTo >= 2) {
      this.version(2).stores({
        proposals: 'id, caseId',
        entries: 'id, callId, caseId, dueAtMs',
      })
    }
  }
}
