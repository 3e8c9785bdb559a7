import { minuteMs } from '../base/time.ts'
import type { Case } from '../case/case.ts'
import { severityOf } from '../case/severity.ts'
import { urgencyAt } from '../case/urgency-clock.ts'
import { type DueRules, updateDueAtMs } from '../today/dues-of-case.ts'
import type { RunningClock } from './reminder.ts'

const most = 20

/** The clocks that run in these cases, the most urgent first. One that stands is not among them. */
export function urgentClocks(
  cases: readonly Case[],
  rules: DueRules,
  nowMs: number,
): readonly RunningClock[] {
  return cases
    .flatMap((of) => {
      if (of.binnedAtMs !== null) return []
      const targetMs = rules.targetMinutes[severityOf(of)] * minuteMs
      const clock = urgencyAt(
        of,
        { targetMs, updateDueAtMs: updateDueAtMs(of, rules, nowMs) },
        nowMs,
      )
      return clock === null || clock.counts === 'nothing' ? [] : [clock]
    })
    .toSorted((a, b) => b.elapsedMs / b.targetMs - a.elapsedMs / a.targetMs)
    .slice(0, most)
    .map(({ elapsedMs, targetMs }) => ({ sinceMs: Math.max(0, nowMs - elapsedMs), targetMs }))
}
