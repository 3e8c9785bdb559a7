import { z } from '../base/schema.ts'

/**
 * A moment in a team's order of events: a hybrid logical clock (Kulkarni et al. 2014) as one number,
 * milliseconds since the epoch times `perMs` plus a count. It goes on from all that was made or heard
 * of before, so an effect always stands behind its cause, whatever the clocks of the devices say.
 */
export const stampSchema = z.int().positive().brand<'Stamp'>()
export type Stamp = z.infer<typeof stampSchema>

/** So many events fit into a millisecond before the next one is begun. Safe integers last to 2109. */
const perMs = 2048

/** The stamp of the next event: later than `newest`, the newest made or heard of on this device. */
export function nextStamp(newest: Stamp | null, nowMs: number): Stamp {
  return Math.max((newest ?? 0) + 1, Math.floor(nowMs) * perMs) as Stamp
}

/** What the clock of the device said, or of one that was ahead of it. */
export function stampedAtMs(stamp: Stamp): number {
  return Math.floor(stamp / perMs)
}
