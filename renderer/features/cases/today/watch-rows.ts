import { useMemo } from 'react'
import { useWatchRules } from '#renderer/data/order-watch/use-watch-rules.ts'
import { useToday } from '#renderer/data/use-today.ts'
import type { WatchedDues } from '#renderer/data/use-dues.ts'
import { dueId } from '#shared/today/due.ts'
import { type TodayGroup, todayGroups, type TodayItem } from '#shared/today/today.ts'
import { type WatchEntry, watchEntries } from '#shared/order-watch/watch-entry.ts'

/**
 * A promise that is about to break is new work of the highest kind: it stands beside new cases, and
 * behind them, for there the buyer waits already.
 */
export const listGroups = todayGroups.flatMap((group): (TodayGroup | 'call-first')[] =>
  group === 'new' ? ['new', 'call-first'] : [group],
)

/** A row of Today: something due in a case, or what the watch over orders found. */
export type TodayRowOf = { readonly id: string; readonly group: (typeof listGroups)[number] } & (
  | { readonly item: TodayItem; readonly entry?: never }
  | { readonly entry: WatchEntry; readonly item?: never }
)

export function rowsOf(
  items: readonly TodayItem[],
  entries: readonly WatchEntry[],
): readonly TodayRowOf[] {
  const rows = [
    ...items.map((item): TodayRowOf => ({ id: dueId(item), group: item.group, item })),
    ...entries.map((entry): TodayRowOf => ({ id: entry.id, group: groupOf(entry), entry })),
  ]
  return rows.toSorted((a, b) => listGroups.indexOf(a.group) - listGroups.indexOf(b.group))
}

function groupOf({ snooze, kind }: WatchEntry): TodayRowOf['group'] {
  if (snooze) return 'snoozed'
  return kind === 'touch' ? 'today' : 'call-first'
}

const none: readonly WatchEntry[] = []

/** What the watch has for Today as of a moment; nothing while its rules are fetched. */
export function useWatchEntries(found: WatchedDues | undefined, nowMs: number) {
  const today = useToday()
  const { calls = none, touches = none } = found?.orders.findings ?? {}
  const rules = useWatchRules(calls.length > 0 || touches.length > 0)
  const entries = useMemo(() => {
    if (!found || !rules) return none
    const { findings, watch } = found.orders
    return watchEntries(findings, watch, found.cases, rules, { nowMs, today })
  }, [found, rules, nowMs, today])
  return { entries, rules, today }
}
