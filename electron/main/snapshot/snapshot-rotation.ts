import { dayMs, hourMs } from '#shared/base/time.ts'
import type { Snapshot } from './snapshot-name.ts'

const weekMs = 7 * dayMs

/** How many stay of each: the newest of every hour, day and week that has one. */
const kept = [
  { spanMs: hourMs, count: 8 },
  { spanMs: dayMs, count: 7 },
  { spanMs: weekMs, count: 5 },
] as const
const keptOfUpdates = 3

/**
 * The snapshots that may go. The two that reach furthest always stay, whatever the clock says: the
 * journal is cut only behind the second.
 * @param snapshots the newest history first
 */
export function snapshotsToDrop(snapshots: readonly Snapshot[]): Snapshot[] {
  const staying = new Set([
    ...snapshots.slice(0, 2),
    ...snapshots.filter(({ reason }) => reason !== 'hourly').slice(0, keptOfUpdates),
    ...kept.flatMap(({ spanMs, count }) => newestOfEach(snapshots, spanMs).slice(0, count)),
  ])
  return snapshots.filter((snapshot) => !staying.has(snapshot))
}

/** The newest snapshot of each span of time, the latest span first. */
function newestOfEach(snapshots: readonly Snapshot[], spanMs: number): Snapshot[] {
  const bySpan = new Map<number, Snapshot>()
  for (const snapshot of snapshots) {
    const span = Math.floor(snapshot.createdAtMs / spanMs)
    if (!bySpan.has(span)) bySpan.set(span, snapshot)
  }
  return [...bySpan.entries()].toSorted(([a], [b]) => b - a).map(([, snapshot]) => snapshot)
}
