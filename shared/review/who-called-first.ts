import { localTime } from '../calendar/local-day.ts'
import type { Case } from '../case/case.ts'

/** Who opened the matters of a month: did we call, or did they have to (method: "Insight")? */
export type MonthOfCases = {
  /** YYYY-MM, local. */
  readonly month: string
  readonly byUs: number
  readonly byThem: number
}

/**
 * Cases by the month they were opened in, the last so many months, the oldest first; those without
 * a case are there as well.
 */
export function whoCalledFirst(
  cases: readonly Pick<Case, 'openedAtMs' | 'direction'>[],
  place: { readonly timeZone: string },
  nowMs: number,
  months: number,
): MonthOfCases[] {
  const monthOf = (atMs: number) => localTime(place, atMs).toPlainDate().toPlainYearMonth()
  const last = monthOf(nowMs)
  const counts = new Map<string, { byUs: number; byThem: number }>()
  for (let back = months - 1; back >= 0; back--) {
    counts.set(last.subtract({ months: back }).toString(), { byUs: 0, byThem: 0 })
  }
  for (const { openedAtMs, direction } of cases) {
    const count = counts.get(monthOf(openedAtMs).toString())
    if (!count) continue
    if (direction === 'we-call-first') count.byUs += 1
    else count.byThem += 1
  }
  return [...counts].map(([month, count]) => ({ month, ...count }))
}

/** From how many a share says more than chance. */
const leastForShare = 10

/** Our share from 0 to 1; null: too few to put one on it. */
export function ourShare({ byUs, byThem }: Pick<MonthOfCases, 'byUs' | 'byThem'>): number | null {
  return byUs + byThem < leastForShare ? null : byUs / (byUs + byThem)
}
