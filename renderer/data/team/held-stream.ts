import { placeInLog } from '#shared/team/compact-log.ts'
import { isErasure } from '#shared/team/fold-stream.ts'
import type { Heard } from '#shared/team/heard.ts'
import type { SharedEvent, StreamId } from '#shared/team/shared-event.ts'
import type { Stamp } from '#shared/team/stamp.ts'
import type { HeldEvent, HeldStream } from '../database.ts'

/** What is noted of a stream once more was heard of it. */
export function heldAfter(
  id: StreamId,
  before: HeldStream | undefined,
  heard: readonly Heard[],
): HeldStream {
  const known = new Set(before?.erasures.map((erasure) => erasure.id))
  const erasures = heard.filter((one) => isErasure(one) && !known.has(one.id))
  return {
    id,
    seen: seenAfter(before?.seen ?? {}, heard),
    erasures: [...(before?.erasures ?? []), ...erasures.map(unparsed)],
  }
}

/** Where a stream ends: the newest stamp in it. */
export function endOf({ seen }: Pick<HeldStream, 'seen'>): number {
  return Math.max(...Object.values(seen))
}

export function heldEvent(one: Heard): HeldEvent {
  return { key: placeInLog(one), stream: one.stream, shared: unparsed(one) }
}

function unparsed({ known: _known, ...shared }: Heard): SharedEvent {
  return shared
}

function seenAfter(before: HeldStream['seen'], heard: readonly SharedEvent[]): HeldStream['seen'] {
  const seen = { ...before }
  for (const { device, stamp } of heard) {
    seen[device] = Math.max(seen[device] ?? 0, stamp) as Stamp
  }
  return seen
}
