import { mostReminders, type Reminder, remindersAheadMs, type Upcoming } from './reminder.ts'

/** Of all dates those the desktop is told: the latest that passed, the next that come. */
export function upcoming<D extends Pick<Reminder, 'dueAtMs'>>(
  dates: readonly D[],
  nowMs: number,
): { readonly told: readonly D[] } & Pick<Upcoming, 'moreLate'> {
  const inOrder = dates.toSorted((a, b) => a.dueAtMs - b.dueAtMs)
  const late = inOrder.filter(({ dueAtMs }) => dueAtMs <= nowMs)
  const ahead = inOrder
    .slice(late.length)
    .filter(({ dueAtMs }) => dueAtMs <= nowMs + remindersAheadMs)
  return {
    told: [...late.slice(-mostReminders.late), ...ahead.slice(0, mostReminders.ahead)],
    moreLate: Math.max(0, late.length - mostReminders.late),
  }
}
