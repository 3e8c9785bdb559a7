import type { CaseFacts } from './case-facts.ts'

export type CallsOfPeriod = { readonly period: string; readonly we: number; readonly they: number }

export type WhoCalledFirst = {
  readonly n: number
  readonly we: number
  /** In the order of time; a period in which nothing was opened is not among them. */
  readonly periods: readonly CallsOfPeriod[]
}

/**
 * Who opened each case: they called, or we told them first (method: "Two directions").
 * @param periodOf the month or year of a moment, so named that names stand in the order of time
 */
export function whoCalledFirst(
  cases: readonly CaseFacts[],
  periodOf: (atMs: number) => string,
): WhoCalledFirst {
  const periods = new Map<string, { period: string; we: number; they: number }>()
  for (const { openedAtMs, direction } of cases) {
    const period = periodOf(openedAtMs)
    const counted = periods.get(period) ?? { period, we: 0, they: 0 }
    if (direction === 'we-call-first') counted.we += 1
    else counted.they += 1
    periods.set(period, counted)
  }
  const inOrder = [...periods.values()].toSorted((a, b) => (a.period < b.period ? -1 : 1))
  return {
    n: cases.length,
    we: inOrder.reduce((sum, { we }) => sum + we, 0),
    periods: inOrder,
  }
}
