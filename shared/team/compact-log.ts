import { compactionKey } from '../event/compaction.ts'
import { withoutErased } from './fold-stream.ts'
import type { Heard } from './heard.ts'

/**
 * A log that says the same and is shorter: of what one device typed over, its last; of what was
 * erased, nothing but that it was. Nobody's text goes because somebody else wrote later, so this may
 * be done on any device at any time, before or after more is heard.
 */
export function compactLog(log: readonly Heard[]): readonly Heard[] {
  const counting = new Set(withoutErased(log))
  const last = new Map<string, Heard>()
  for (const shared of log) {
    const key = keyOf(shared)
    if (key !== null) last.set(key, shared)
  }
  return log.filter((shared) => {
    if (!counting.has(shared)) return false
    const key = keyOf(shared)
    return key === null || last.get(key) === shared
  })
}

function keyOf({ device, known }: Heard): string | null {
  const key = known && compactionKey(known)
  return key === null ? null : `${device} ${key}`
}
