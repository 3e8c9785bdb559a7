import type { RecordedEvent } from '#shared/event/event.ts'
import type { AppendTerms, PageOutcome } from '#shared/ipc/page-append.ts'
import type { StreamId } from '#shared/team/shared-event.ts'
import type { Stamp } from '#shared/team/stamp.ts'
import type { Journal } from '../journal/journal.ts'

export type PageAppends = {
  readonly append: (
    journal: Pick<Journal, 'append'>,
    input: { readonly events: readonly RecordedEvent[] } & AppendTerms,
  ) => Promise<PageOutcome>
  /** The team was left: nothing is its any more. */
  readonly forget: () => void
}

/**
 * The one place where both windows' events come together. So the stamps of this device rise with
 * their places in its journal, on which all others rely (ADR 0028); and once a case is the team's, no
 * window that has not heard of it yet puts something behind that the team would never get.
 */
export function createPageAppends(): PageAppends {
  let newest = 0
  let asOf = 0
  let begun: readonly StreamId[] = []
  let beginning: Promise<unknown> | null = null
  let plainUnderWay = 0
  let newestPlain = 0

  /** What a store gives back keeps its stamps: only what happens now says where it stands. */
  const raised = (event: RecordedEvent): RecordedEvent => {
    if (event.kind !== 'shared') return event
    newest = Math.max(event.shared.stamp, newest + 1)
    if (event.shared.stamp === newest) return event
    return { ...event, shared: { ...event.shared, stamp: newest as Stamp } }
  }

  const write = async (
    journal: Pick<Journal, 'append'>,
    events: readonly RecordedEvent[],
    isNew: boolean,
  ): Promise<PageOutcome> => {
    const isPlain = events.some(({ kind }) => kind !== 'shared')
    const stamped = isNew ? events.map(raised) : events
    const stamps = stamped.flatMap((event) => (event.kind === 'shared' ? event.shared.stamp : []))
    const isRaised = stamped.some((event, index) => event !== events[index])
    if (isPlain) plainUnderWay += 1
    const outcome = await journal.append(stamped).finally(() => {
      if (isPlain) plainUnderWay -= 1
    })
    if (outcome.kind === 'failed') return outcome
    if (isPlain) newestPlain = Math.max(newestPlain, outcome.firstSeq + events.length - 1)
    return isRaised ? { ...outcome, stamps } : outcome
  }

  const begin = (streams: readonly StreamId[]) => {
    asOf += 1
    begun = [...begun, ...streams]
  }

  return {
    append: async (journal, { events, asOf: known, begins = [], after }) => {
      // Whether it begins is known once it is on the disk: until then nobody can be told.
      while (beginning) await beginning
      if (known !== undefined && known !== asOf) return { kind: 'outdated', asOf, begun }
      const isBehind = after !== undefined && (plainUnderWay > 0 || newestPlain > after)
      if (isBehind) return { kind: 'moved' }
      const writing = write(journal, events, known !== undefined)
      if (begins.length === 0) return writing
      const begunOnceWritten = writing.then(
        ({ kind }) => {
          if (kind === 'durable') begin(begins)
        },
        () => {},
      )
      beginning = begunOnceWritten
      await begunOnceWritten
      beginning = null
      return writing
    },
    forget: () => {
      asOf += 1
      begun = []
    },
  }
}
