import { z } from '../base/schema.ts'
import { timestampMsSchema } from '../base/time.ts'

/** A date that goes into a calendar file. */
export const calendarEntrySchema = z.strictObject({
  /** The same for the same date for ever: a second import then updates instead of doubling. */
  key: z.string().regex(/^[\w-]{1,100}$/),
  title: z.string().max(10_000),
  description: z.string().max(20_000),
  startMs: timestampMsSchema,
  /** Null, or not after the start: it takes half an hour. */
  endMs: timestampMsSchema.nullable(),
  /** When it was last changed. A calendar keeps the entry that was changed last. */
  updatedAtMs: timestampMsSchema,
  /** Null: no alarm. */
  alarmMinutesBefore: z.int().min(0).max(40_320).nullable(),
  /** It is not to be any more; the calendar strikes it out. */
  isCancelled: z.boolean(),
})
export type CalendarEntry = z.infer<typeof calendarEntrySchema>

/** More than a year of dates of a busy rep. */
export const maxCalendarEntries = 5_000
