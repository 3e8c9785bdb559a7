import type { CaseId } from '../base/ids.ts'
import type { RecordedEvent } from '../event/event.ts'
import { type Subject, subjectOf } from '../event/projection.ts'
import type { StreamId } from './shared-event.ts'
import { streamOf } from './sharing.ts'

/** What a device has of a team, or gave to it. */
export type Traces = {
  /** Everything is noted first: that a case was shared stands behind its past. */
  readonly note: (event: RecordedEvent) => void
  readonly isOne: (event: RecordedEvent) => boolean
}

/**
 * What goes when a device leaves: all that was told in the team, and what was said of its cases before
 * they were shared, what never left the device too. Customers and content as they were before the team
 * stay: they are of all cases.
 */
export function createTraces(): Traces {
  const streams = new Set<StreamId>()
  const cases = new Map<string, CaseId>()
  const caseOf = (subject: Subject) => cases.get(keyOf(subject))
  return {
    note: (event) => {
      if (event.kind === 'shared') {
        streams.add(event.shared.stream)
        return
      }
      if (event.kind === 'rehearsed' || !('caseId' in event)) return
      const subject = subjectOf(event)
      if (subject.table !== 'cases') cases.set(keyOf(subject), event.caseId)
    },
    isOne: (event) => {
      if (event.kind === 'shared') return true
      const stream = event.kind === 'row-restored' ? streamOfRow(event) : streamOf(event, caseOf)
      return stream !== null && stream.startsWith('case/') && streams.has(stream)
    },
  }
}

const keyOf = ({ table, id }: Subject) => `${table}/${id}`

/** A row that was given back by a store that still had it. */
function streamOfRow(event: {
  readonly table: string
  readonly row: { readonly [name: string]: unknown }
}): StreamId | null {
  const caseId = event.table === 'cases' ? event.row['id'] : event.row['caseId']
  return typeof caseId === 'string' ? (`case/${caseId}` as StreamId) : null
}
