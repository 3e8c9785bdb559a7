import type { Case } from './case.ts'
import { isLiving } from './stage.ts'

/** Calm up to half the target, then noticeable, pressing and late (50 / 75 / 100 %). */
export type UrgencyTone = 'calm' | 'noticeable' | 'pressing' | 'late'

/**
 * What the clock of a case counts: the time since the problem became known until the buyer hears
 * from us, then the time until they must hear from us again. It stands while we wait for them.
 */
export type Urgency = {
  readonly counts: 'contact' | 'update' | 'nothing'
  readonly elapsedMs: number
  readonly targetMs: number
  readonly tone: UrgencyTone
}

/**
 * The clock of a case (method: "Urgency clock"; R1). Null: nobody waits for us any more, or the
 * buyer has the next word.
 * @param targetMs from known to a first answer
 * @param updateDueAtMs when the next update is due; null: none is
 */
export function urgencyAt(
  of: Case,
  { targetMs, updateDueAtMs }: { targetMs: number; updateDueAtMs: number | null },
  nowMs: number,
): Urgency | null {
  if (!isLiving(of)) return null
  const sinceKnownMs = (atMs: number) => Math.max(0, atMs - of.knownAtMs - of.waitedMs)
  if (of.waiting) {
    const elapsedMs = sinceKnownMs(of.waiting.sinceMs)
    return { counts: 'nothing', elapsedMs, targetMs, tone: 'calm' }
  }
  if (of.stage === 'open') {
    const elapsedMs = sinceKnownMs(nowMs)
    return { counts: 'contact', elapsedMs, targetMs, tone: toneOf(elapsedMs / targetMs) }
  }
  if (of.contactedAtMs === null || updateDueAtMs === null) return null
  const fromMs = Math.min(of.contactedAtMs, nowMs)
  const elapsedMs = nowMs - fromMs
  const wholeMs = Math.max(1, updateDueAtMs - fromMs)
  const tone = updateDueAtMs <= nowMs ? 'late' : toneOf(elapsedMs / wholeMs)
  return { counts: 'update', elapsedMs, targetMs: wholeMs, tone }
}

function toneOf(share: number): UrgencyTone {
  return share >= 1 ? 'late' : share >= 0.75 ? 'pressing' : share >= 0.5 ? 'noticeable' : 'calm'
}
