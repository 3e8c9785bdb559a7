import { compactionKey } from '../event/compaction.ts'
import { isErased, isErasure } from './fold-stream.ts'
import type { Heard } from './heard.ts'
import { isBehind, nameOf } from './in-order.ts'
import type { SharedEvent } from './shared-event.ts'

/**
 * A log that says the same and is shorter: of what one device typed over, its last; of what was
 * erased, nothing but that it was. Nobody's text goes because somebody else wrote later, so this may
 * be done on any device at any time, before or after more is heard.
 */
export function compactLog(log: readonly Heard[]): readonly Heard[] {
  const erasures = log.filter(isErasure)
  const last = new Map<string, Heard>()
  for (const shared of log) {
    const key = placeInLog(shared)
    if (standsFor(shared, last.get(key))) last.set(key, shared)
  }
  // An erasure counts as well for what is heard later: none of them goes.
  return log.filter(
    (shared) =>
      last.get(placeInLog(shared)) === shared && (isErasure(shared) || !isErased(shared, erasures)),
  )
}

/** The same for all that one device typed over, one after the other. No part of it has a line break. */
export function placeInLog(shared: Heard): string {
  const { stream, device, known } = shared
  const key = known && compactionKey(known)
  return [stream, device, key ?? nameOf(shared)].join('\n')
}

/** Whether an event takes the place of another one that has the same. */
export function standsFor(shared: SharedEvent, before: SharedEvent | undefined): boolean {
  if (!before) return true
  // Of two under one name the first counts.
  return nameOf(shared) === nameOf(before) ? isBehind(before, shared) : isBehind(shared, before)
}
