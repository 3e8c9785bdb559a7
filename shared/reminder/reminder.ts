import { z } from '../base/schema.ts'
import { dayMs, timestampMsSchema } from '../base/time.ts'

/** A place of the desk. */
export const deskPathSchema = z.string().regex(/^\/[\w/-]{0,200}$/)

/** A date that somebody is to be reminded of, with its words in the user's language. */
export const reminderSchema = z.strictObject({
  /** The same at every look (`dueId`). */
  id: z.string().min(1).max(200),
  dueAtMs: timestampMsSchema,
  title: z.string().max(200),
  body: z.string().max(200),
  /** Where it is seen to. */
  path: deskPathSchema,
})
export type Reminder = z.infer<typeof reminderSchema>

/** How far ahead the desktop is told, so that it reminds while no page computes anything. */
export const remindersAheadMs = 14 * dayMs

/** The most it is told at once: what is late, and what comes next. */
export const mostReminders = { late: 100, ahead: 200 } as const

/** What runs against a target: it is over its time `targetMs` after `sinceMs`. */
export const runningClockSchema = z.strictObject({
  sinceMs: timestampMsSchema,
  targetMs: z
    .int()
    .min(1)
    .max(10_000 * dayMs),
})
export type RunningClock = z.infer<typeof runningClockSchema>

/** All that the desktop needs in order to remind and to count by itself. */
export const upcomingSchema = z.strictObject({
  reminders: z.array(reminderSchema).max(mostReminders.late + mostReminders.ahead),
  /** What is late and is not in the list any more. */
  moreLate: z.int().min(0).max(1_000_000),
  /** The urgency clocks that are closest to their target, or furthest beyond. */
  clocks: z.array(runningClockSchema).max(20),
  isInCall: z.boolean(),
})
export type Upcoming = z.infer<typeof upcomingSchema>
