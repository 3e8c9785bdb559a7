import type { Reminder, Upcoming } from './reminder.ts'

/** What the tray shows. */
export type Lateness = {
  readonly count: number
  /** The longest due of them. */
  readonly first: readonly Reminder[]
  /** How much of its time the most urgent clock has used, in whole percent; null: none runs. */
  readonly usedPercent: number | null
  /** When it is other than now; null: not before something changes. */
  readonly changesAtMs: number | null
}

const shown = 3

/** What is late at a moment, and how urgent the most urgent is. */
export function latenessAt(
  { reminders, moreLate, clocks }: Omit<Upcoming, 'isInCall'>,
  nowMs: number,
): Lateness {
  const late = reminders.filter(({ dueAtMs }) => dueAtMs <= nowMs)
  const ahead = reminders.filter(({ dueAtMs }) => dueAtMs > nowMs).map(({ dueAtMs }) => dueAtMs)
  const used = clocks.map(({ sinceMs, targetMs }) => Math.max(0, (nowMs - sinceMs) / targetMs))
  const most = used.length > 0 ? Math.min(1, Math.max(...used)) : null
  const percentMs = clocks.map(({ targetMs }) => targetMs / 100)
  const nextPercentMs = most !== null && most < 1 ? nowMs + Math.min(...percentMs) : Infinity
  const changesAtMs = Math.min(nextPercentMs, ...ahead)
  return {
    count: late.length + moreLate,
    first: late.toSorted((a, b) => a.dueAtMs - b.dueAtMs).slice(0, shown),
    usedPercent: most === null ? null : Math.floor(most * 100),
    changesAtMs: changesAtMs === Infinity ? null : changesAtMs,
  }
}
