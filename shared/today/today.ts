import { dayMs } from '../base/time.ts'
import type { Case, Snooze } from '../case/case.ts'
import { aheadMs, type Due, type DueKind } from './due.ts'

/**
 * The parts of Today in their order. Our word that is late comes before new work (method:
 * "Follow-up": overdue updates outrank it), then whatever else is late, then what is to come.
 */
export const todayGroups = ['word-late', 'new', 'late', 'today', 'soon', 'snoozed'] as const
export type TodayGroup = (typeof todayGroups)[number]

export type TodayItem = Due & {
  readonly group: TodayGroup
  /** Why and until when it was put off. */
  readonly snooze: Snooze | null
}

/** How far Today looks ahead, in days. */
const horizonDays = 7

const ourWord: readonly DueKind[] = ['update', 'order-news', 'promise-by-us']

/**
 * One ordered list of what to do next. What is further away than a week is left out, so is nothing
 * that is late, however long.
 * @param snoozedOf what was put off in a case
 */
export function today(
  dues: readonly Due[],
  snoozedOf: (caseId: Due['caseId']) => Case['snoozed'],
  { nowMs, dayEndsMs }: { nowMs: number; dayEndsMs: number },
): TodayItem[] {
  const items = dues
    .filter(({ dueAtMs }) => dueAtMs === null || dueAtMs <= dayEndsMs + (horizonDays - 1) * dayMs)
    .map((due): TodayItem => {
      const snooze = snoozedOf(due.caseId)[due.key]
      return snooze && putOffUntilMs(snooze, nowMs) > nowMs
        ? { ...due, group: 'snoozed', snooze }
        : { ...due, group: groupOf(due, nowMs, dayEndsMs), snooze: null }
    })
  return items.toSorted(
    (a, b) => todayGroups.indexOf(a.group) - todayGroups.indexOf(b.group) || within(a, b),
  )
}

/** Until when something was put off; 0 if by a clock that ran ahead: that may be a year from now. */
export function putOffUntilMs({ atMs, untilMs }: Snooze, nowMs: number): number {
  return atMs > nowMs + aheadMs ? 0 : untilMs
}

function groupOf(
  { kind, dueAtMs }: Due,
  nowMs: number,
  dayEndsMs: number,
): Exclude<TodayGroup, 'snoozed'> {
  if (kind === 'contact') return 'new'
  // A promise without a date is one that nobody can keep in time: it needs one today.
  if (dueAtMs === null) return 'today'
  if (dueAtMs <= nowMs) return ourWord.includes(kind) ? 'word-late' : 'late'
  return dueAtMs <= dayEndsMs ? 'today' : 'soon'
}

/** Late and new: the gravest first, then the longest due. To come: by time. */
function within(a: TodayItem, b: TodayItem): number {
  const byTime = timeOf(a) - timeOf(b) || (a.caseId < b.caseId ? -1 : a.caseId > b.caseId ? 1 : 0)
  const tied = byTime || (a.key < b.key ? -1 : 1)
  if (a.group === 'snoozed') return (a.snooze?.untilMs ?? 0) - (b.snooze?.untilMs ?? 0) || tied
  const isByTime = a.group === 'today' || a.group === 'soon'
  return isByTime ? tied : a.severity - b.severity || tied
}

const timeOf = ({ dueAtMs }: TodayItem) => dueAtMs ?? Infinity
