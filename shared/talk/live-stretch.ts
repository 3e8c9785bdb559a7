import { longStretchMs, type Stretch } from '../call/call-talk.ts'
import type { TalkReading } from './talk-report.ts'

/** My newest stretch of talking. `fromMs` is its name on the meter's own clock. */
export type LiveStretch = {
  readonly fromMs: number
  readonly beganAtMs: number
  /** When I last said anything in it. */
  readonly untilAtMs: number
  readonly goesOn: boolean
}

export function stretchAfter(
  before: LiveStretch | null,
  { stretch, atMs }: TalkReading,
): LiveStretch | null {
  if (!stretch) return before && { ...before, goesOn: false }
  const untilAtMs = Math.max(0, atMs - stretch.endedMsAgo)
  if (before?.fromMs === stretch.fromMs) return { ...before, untilAtMs, goesOn: true }
  const beganAtMs = Math.max(0, untilAtMs - stretch.lastsMs)
  return { fromMs: stretch.fromMs, beganAtMs, untilAtMs, goesOn: true }
}

/** What of a stretch is to be written down: that it has become long, or that a long one is over. */
export function stretchToTell(
  before: LiveStretch | null,
  after: LiveStretch | null,
): Stretch | null {
  const isSame = before?.fromMs === after?.fromMs
  if (before?.goesOn && isLong(before) && !(isSame && after?.goesOn)) return endOf(before)
  if (!after?.goesOn || !isLong(after) || (isSame && before && isLong(before))) return null
  return { beganAtMs: after.beganAtMs, endedAtMs: null }
}

export function endOf({ beganAtMs, untilAtMs }: LiveStretch): Stretch {
  return { beganAtMs, endedAtMs: Math.max(beganAtMs, untilAtMs) }
}

function isLong({ beganAtMs, untilAtMs }: LiveStretch): boolean {
  return untilAtMs - beganAtMs >= longStretchMs
}
