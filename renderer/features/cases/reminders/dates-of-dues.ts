import type { CaseId } from '#shared/base/ids.ts'
import type { Case } from '#shared/case/case.ts'
import { type Due, dueId } from '#shared/today/due.ts'
import { putOffUntilMs } from '#shared/today/today.ts'

/** When to remind of a due. */
export type DueDate = { readonly due: Due; readonly id: string; readonly dueAtMs: number }

/** What has a date is reminded of at it, or at the end of what it was put off for. */
export function datesOfDues(
  dues: readonly Due[],
  cases: ReadonlyMap<CaseId, Case>,
  nowMs: number,
): DueDate[] {
  return dues.flatMap((due) => {
    if (due.dueAtMs === null) return []
    const snooze = cases.get(due.caseId)?.snoozed[due.key]
    const untilMs = snooze ? putOffUntilMs(snooze, nowMs) : 0
    return [{ due, id: dueId(due), dueAtMs: Math.max(due.dueAtMs, untilMs) }]
  })
}
