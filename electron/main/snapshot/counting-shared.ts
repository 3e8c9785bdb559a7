import { compactionKey } from '#shared/event/compaction.ts'
import { type Subject, subjectOf } from '#shared/event/projection.ts'
import { placeInLog, standsFor } from '#shared/team/compact-log.ts'
import { isErased, isErasure } from '#shared/team/fold-stream.ts'
import { type Heard, heard } from '#shared/team/heard.ts'
import type { SharedEvent, StreamId } from '#shared/team/shared-event.ts'

/** Of what was told in a team, what still says something; by the rules of `compactLog`. */
export type CountingShared = {
  /** Takes note of an event behind the older snapshot. */
  readonly note: (shared: SharedEvent) => void
  /** Asked in the order of the history, so that what the older snapshot erases is known in time. */
  readonly counts: (shared: SharedEvent) => boolean
  /** Whether a row is one of a shared case: what was said of it before is in its stream again. */
  readonly isOfSharedCase: (subject: Subject) => boolean
}

export function countingShared(): CountingShared {
  const typedLast = new Map<string, SharedEvent>()
  const erasures = new Map<StreamId, Heard[]>()
  const rowsOfCases = new Set<string>()

  const look = (one: Heard) => {
    const { known, stream } = one
    if (known === null) return
    if (isErasure(one)) erasures.set(stream, [...(erasures.get(stream) ?? []), one])
    if (stream.startsWith('case/')) rowsOfCases.add(keyOf(subjectOf(known)))
  }

  return {
    note: (shared) => {
      const one = heard(shared)
      look(one)
      if (one.known === null || compactionKey(one.known) === null) return
      const place = placeInLog(one)
      if (standsFor(shared, typedLast.get(place))) typedLast.set(place, shared)
    },
    counts: (shared) => {
      const one = heard(shared)
      look(one)
      if (isErasure(one)) return true
      const last = typedLast.get(placeInLog(one))
      const isTypedOver = last !== undefined && standsFor(last, shared)
      return !isTypedOver && !isErased(one, erasures.get(one.stream) ?? [])
    },
    isOfSharedCase: (subject) => rowsOfCases.has(keyOf(subject)),
  }
}

const keyOf = ({ table, id }: Subject) => `${table} ${id}`
