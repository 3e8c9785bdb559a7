import { useMemo } from 'react'
import { minuteMs } from '#shared/base/time.ts'
import type { Case } from '#shared/case/case.ts'
import { severityOf } from '#shared/case/severity.ts'
import { type Urgency, urgencyAt } from '#shared/case/urgency-clock.ts'
import { updateDueAtMs } from '#shared/today/dues-of-case.ts'
import { useDueRules } from './use-dues.ts'

/** The clock of a case at a moment, by the playbook's times; null: it counts nothing any more. */
export function useUrgency(of: Case, nowMs: number): Urgency | null {
  const rules = useDueRules()
  return useMemo(() => {
    const targetMs = rules.targetMinutes[severityOf(of)] * minuteMs
    return urgencyAt(of, { targetMs, updateDueAtMs: updateDueAtMs(of, rules, nowMs) }, nowMs)
  }, [of, rules, nowMs])
}
