import type { Temporal } from 'temporal-polyfill'
import type { WorkingCalendar } from './working-calendar.ts'

type Tell<Answer> = (calendar: WorkingCalendar, date: Temporal.PlainDate) => Answer

/**
 * Remembers what was told of a day by a calendar. Each answer goes through the rules of a time zone,
 * and what falls due is asked about the same few days again and again.
 */
export function byDay<Answer>(tell: Tell<Answer>): Tell<Answer> {
  const told = new WeakMap<WorkingCalendar, Map<string, Answer>>()
  return (calendar, date) => {
    const days = told.get(calendar) ?? new Map<string, Answer>()
    told.set(calendar, days)
    const day = date.toString()
    const known = days.get(day)
    if (known !== undefined) return known
    const answer = tell(calendar, date)
    days.set(day, answer)
    return answer
  }
}
