import { useMemo } from 'react'
import { minuteMs } from '#shared/base/time.ts'
import type { Case } from '#shared/case/case.ts'
import { severityOf } from '#shared/case/severity.ts'
import { type SeverityTargets, type Urgency, urgencyAt } from '#shared/case/urgency-clock.ts'
import { playbook } from './playbook.ts'

const targets: SeverityTargets = {
  1: playbook.targetMinutes[1] * minuteMs,
  2: playbook.targetMinutes[2] * minuteMs,
  3: playbook.targetMinutes[3] * minuteMs,
  4: playbook.targetMinutes[4] * minuteMs,
}

/** The urgency clock of a case at a moment, by the playbook's targets. */
export function useUrgency(of: Case, nowMs: number): Urgency {
  return useMemo(() => urgencyAt(of.knownAtMs, severityOf(of), targets, nowMs), [of, nowMs])
}
