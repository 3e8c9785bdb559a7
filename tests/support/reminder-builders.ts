import type { Reminder } from '#shared/reminder/reminder.ts'
import { builtAtMs } from './builders.ts'

/** An update that is due, of `aCase()`. */
export function aReminder(partial: Partial<Reminder> = {}): Reminder {
  return {
    id: 'case-1/update',
    dueAtMs: builtAtMs,
    title: 'Give M. Ito an update',
    body: 'Northgate Tools',
    path: '/cases/case-1',
    ...partial,
  }
}
