import { chainAfter, chainStart } from '#electron/main/journal/chain.ts'
import type { JournaledEvent, RecordedEvent } from '#shared/event/event.ts'
import type { AppendOutcome, DesktopApi, SeqRange } from '#shared/ipc/desktop-api.ts'

type JournalApi = Pick<
  DesktopApi,
  'journalState' | 'readJournal' | 'repairJournal' | 'storeInStep' | 'dropStore'
>

export type MemoryJournal = JournalApi & {
  readonly appendEvents: (input: { events: RecordedEvent[] }) => Promise<AppendOutcome>
  readonly events: JournaledEvent[]
  /** Events that are taken away as damage would. */
  readonly damage: (range: SeqRange) => void
  /** All up to here is in two snapshots. */
  safeSeq: number
  isStoreSuspect: boolean
}

/** A journal that lives as long as a test and keeps the contract of the real one. */
export function memoryJournal(): MemoryJournal {
  const events: JournaledEvent[] = []
  const chains = new Map([[0, chainStart]])
  let gaps: SeqRange[] = []
  const lastSeq = () => events.at(-1)?.seq ?? 0
  const add = (event: RecordedEvent, seq: number) => {
    events.push({ ...event, seq })
    chains.set(seq, chainAfter(chains.get(seq - 1) ?? chainStart, [event]))
  }
  const chainAt = (seq: number) => chains.get(seq) ?? null
  const journal: MemoryJournal = {
    events,
    safeSeq: 0,
    isStoreSuspect: false,
    damage: (range) => {
      gaps.push(range)
      const kept = events.filter(({ seq }) => seq < range.fromSeq || seq > range.toSeq)
      events.splice(0, events.length, ...kept)
    },
    appendEvents: async ({ events: added }) => {
      const firstSeq = lastSeq() + 1
      for (const [index, event] of added.entries()) add(event, firstSeq + index)
      return { kind: 'durable', firstSeq, chain: chainAt(lastSeq()) ?? '' }
    },
    journalState: async ({ seq }) => ({
      lastSeq: lastSeq(),
      chain: chainAt(seq),
      gaps,
      cutBytes: 0,
      snapshotSeq: journal.safeSeq,
      safeSeq: journal.safeSeq,
      isStoreCleared: false,
      isStoreSuspect: journal.isStoreSuspect,
    }),
    readJournal: async ({ fromSeq, limit }) => {
      const page = events.filter(({ seq }) => seq >= fromSeq).slice(0, limit)
      const last = page.at(-1)?.seq ?? lastSeq()
      return { events: page, chain: chainAt(last), nextSeq: last < lastSeq() ? last + 1 : null }
    },
    repairJournal: async ({ events: given }) => {
      const lacking = gaps.reduce((sum, { fromSeq, toSeq }) => sum + toSeq - fromSeq + 1, 0)
      events.push(...given)
      events.sort((a, b) => a.seq - b.seq)
      gaps = []
      return { lost: lacking - given.length }
    },
    storeInStep: async () => {},
    dropStore: async () => {},
  }
  return journal
}

/** The content hash up to the last of these events, which begin at the first place. */
export function chainOf(events: readonly JournaledEvent[]): string {
  return chainAfter(
    chainStart,
    events.map(({ seq: _seq, ...event }) => event),
  )
}
