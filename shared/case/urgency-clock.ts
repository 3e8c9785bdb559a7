import type { Severity } from './severity.ts'

/** Calm up to half the target, then noticeable, pressing and late (50 / 75 / 100 %). */
export type UrgencyTone = 'calm' | 'noticeable' | 'pressing' | 'late'

export type Urgency = {
  readonly elapsedMs: number
  readonly targetMs: number
  readonly tone: UrgencyTone
}

/** Time to a first good answer, in milliseconds, by severity. Comes from the playbook. */
export type SeverityTargets = Readonly<Record<Severity, number>>

/** Time since the problem became known against the severity's target (method: "Urgency clock"). */
export function urgencyAt(
  knownAtMs: number,
  severity: Severity,
  targets: SeverityTargets,
  nowMs: number,
): Urgency {
  const elapsedMs = Math.max(0, nowMs - knownAtMs)
  const targetMs = targets[severity]
  const share = elapsedMs / targetMs
  const tone =
    share >= 1 ? 'late' : share >= 0.75 ? 'pressing' : share >= 0.5 ? 'noticeable' : 'calm'
  return { elapsedMs, targetMs, tone }
}
