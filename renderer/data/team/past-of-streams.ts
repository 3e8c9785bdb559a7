import type { CaseId } from '#shared/base/ids.ts'
import { compactionKey, erasesBefore } from '#shared/event/compaction.ts'
import { isByItself, type JournaledEvent, type TantoEvent } from '#shared/event/event.ts'
import { type Subject, subjectOf } from '#shared/event/projection.ts'
import type { DesktopApi } from '#shared/ipc/desktop-api.ts'
import type { StreamId } from '#shared/team/shared-event.ts'
import { streamOf } from '#shared/team/sharing.ts'
import { largestPage } from '../apply-events.ts'

/** What the journal tells of some streams that are nobody's but ours yet. */
export type PastOfStreams = {
  /** Reads to the end of the journal, or on to it. Resolves with the place of the end. */
  readonly readOn: () => Promise<number>
  /**
   * All that still counts, in its order. `told`: it is the team's already. `lost`: of a part only
   * its state is left, which nobody else can go by.
   */
  readonly of: (stream: StreamId) => readonly TantoEvent[] | 'told' | 'lost'
}

const keyOf = ({ table, id }: Subject) => `${table}/${id}`

export function pastOfStreams(
  readJournal: DesktopApi['readJournal'],
  wanted: ReadonlySet<StreamId>,
): PastOfStreams {
  const pasts = new Map<StreamId, TantoEvent[]>([...wanted].map((id) => [id, []]))
  const unfit = new Map<StreamId, 'told' | 'lost'>()
  const caseOfRow = new Map<string, CaseId>()
  let end = 0

  const take = (event: JournaledEvent) => {
    if (event.kind === 'shared') {
      if (wanted.has(event.shared.stream)) unfit.set(event.shared.stream, 'told')
      return
    }
    if (!isByItself(event)) return
    if (event.kind === 'row-restored') {
      for (const id of streamsOfRow(event)) if (wanted.has(id)) unfit.set(id, 'lost')
      return
    }
    const subject = subjectOf(event)
    const caseId = 'caseId' in event ? event.caseId : undefined
    if (caseId && wanted.has(`case/${caseId}` as StreamId)) caseOfRow.set(keyOf(subject), caseId)
    const stream = streamOf(event, (row) => caseOfRow.get(keyOf(row)))
    if (!stream || !wanted.has(stream)) return
    const { seq: _seq, ...plain } = event
    pasts.get(stream)?.push(plain)
  }

  return {
    readOn: async () => {
      let fromSeq: number | null = end + 1
      while (fromSeq !== null) {
        const page = await readJournal({ fromSeq, limit: largestPage })
        page.events.forEach(take)
        end = page.events.at(-1)?.seq ?? end
        fromSeq = page.nextSeq
      }
      return end
    },
    of: (stream) => unfit.get(stream) ?? whatCounts(pasts.get(stream) ?? []),
  }
}

/** The streams a row without a history may be of. */
function streamsOfRow(event: Extract<TantoEvent, { kind: 'row-restored' }>): readonly StreamId[] {
  const { table, row } = event
  const caseId = table === 'cases' ? row.id : Reflect.get(row, 'caseId')
  const streams = [
    ...(typeof caseId === 'string' ? [`case/${caseId}`] : []),
    ...(table === 'accounts' ? [`account/${row.id}`] : []),
    ...(table === 'content' ? ['content'] : []),
  ]
  return streams as StreamId[]
}

/** Of what was typed over, the last; of what was erased, nothing: the team never heard of it. */
function whatCounts(events: readonly TantoEvent[]): readonly TantoEvent[] {
  const erasedAt = new Map<string, number>()
  const lastOfKey = new Map<string, number>()
  for (const [place, event] of events.entries()) {
    if (erasesBefore(event)) erasedAt.set(keyOf(subjectOf(event)), place)
    const key = compactionKey(event)
    if (key !== null) lastOfKey.set(key, place)
  }
  return events.filter((event, place) => {
    const isErased = place <= (erasedAt.get(keyOf(subjectOf(event))) ?? -1)
    const key = compactionKey(event)
    return !isErased && (key === null || lastOfKey.get(key) === place)
  })
}
