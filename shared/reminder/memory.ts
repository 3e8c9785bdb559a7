import { z } from '../base/schema.ts'
import { dayMs, timestampMsSchema } from '../base/time.ts'
import type { Reminder } from './reminder.ts'

const rememberedSchema = z.strictObject({
  id: z.string().min(1).max(200),
  /** For when it was seen last. */
  dueAtMs: timestampMsSchema,
  /** It had passed long ago when it was first seen: after an import, a restored backup. */
  isOld: z.boolean(),
  /** The dates it was reminded of, the latest last. */
  fired: z.array(timestampMsSchema).max(20),
})
export type Remembered = z.infer<typeof rememberedSchema>

/**
 * What is known of each reminder. It goes by what was seen, not by the time it is: a clock may be
 * set back or ahead at any moment.
 */
export const memorySchema = z.array(rememberedSchema).max(2_000)
export type Memory = readonly Remembered[]

/** What passed longer ago than this before it was first seen is told in a summary only. */
const oldAfterMs = 3 * dayMs

/** Kept of what is no longer due, in case it is again. */
const keptOthers = 500

const keptFired = 20

/** Takes in the dates there are now. What is gone is kept a while: what is undone comes back. */
export function takeIn(
  memory: Memory,
  dates: readonly Pick<Reminder, 'id' | 'dueAtMs'>[],
  nowMs: number,
): Memory {
  const known = new Map(memory.map((remembered) => [remembered.id, remembered]))
  const listed = new Set(dates.map(({ id }) => id))
  const others = memory.filter(({ id }) => !listed.has(id)).slice(-keptOthers)
  return [...others, ...dates.map((date) => seen(known.get(date.id), date, nowMs))]
}

/**
 * A date that moves is reminded of anew, with one exception: what was reminded of and has only moved
 * within the past. That is no news, and with a clock set back it happens at every look.
 */
function seen(
  before: Remembered | undefined,
  { id, dueAtMs }: Pick<Reminder, 'id' | 'dueAtMs'>,
  nowMs: number,
): Remembered {
  if (before?.dueAtMs === dueAtMs) return before
  const isNoNews = before !== undefined && hasFired(before) && dueAtMs <= nowMs
  const now = { id, dueAtMs, isOld: dueAtMs < nowMs - oldAfterMs, fired: before?.fired ?? [] }
  return isNoNews ? fired(now) : now
}

export function hasFired({ fired: dates, dueAtMs }: Remembered): boolean {
  return dates.includes(dueAtMs)
}

export function fired(remembered: Remembered): Remembered {
  if (hasFired(remembered)) return remembered
  return { ...remembered, fired: [...remembered.fired, remembered.dueAtMs].slice(-keptFired) }
}
