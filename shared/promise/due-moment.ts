import { Temporal } from 'temporal-polyfill'
import { dueTags } from './due-tags.ts'
import type { SpokenParts } from './due-words.ts'

const lastMinute = new Temporal.PlainTime(23, 59)

/** A date said without its year that lies further ahead than this is a date gone by. */
const furthestDays = 300

/**
 * The days the words can mean, the nearest first. Words that name no year or no day mean the next
 * one; the caller takes the first that still lies ahead.
 */
export function daysMeant(
  parts: SpokenParts,
  words: string,
  today: Temporal.PlainDate,
): Temporal.PlainDate[] {
  const tags = parts.tags()
  if (tags.has(dueTags.thisWeek)) {
    return [named(parts), named(parts).add({ days: 2 })]
  }
  if (tags.has('result/relativeDate')) return [named(parts)]
  if (parts.isCertain('day') && parts.isCertain('month')) {
    if (parts.isCertain('year')) return [named(parts)]
    const furthest = today.add({ days: furthestDays })
    return [today.year, today.year + 1]
      .map((year) => dayOrNull({ year, month: parts.get('month'), day: parts.get('day') }))
      .filter((day) => day !== null)
      .filter((day) => Temporal.PlainDate.compare(day, furthest) < 0)
  }
  if (parts.isCertain('day')) {
    return [0, 1, 2]
      .map((months) => today.with({ day: 1 }).add({ months }))
      .map(({ year, month }) => dayOrNull({ year, month, day: parts.get('day') }))
      .filter((day) => day !== null)
  }
  if (parts.isCertain('weekday')) {
    if (/next|this|次|今週/i.test(words)) return [named(parts)]
    const ahead = ((parts.get('weekday') ?? 0) - (today.dayOfWeek % 7) + 7) % 7
    return [today.add({ days: ahead }), today.add({ days: ahead + 7 })]
  }
  const onlyToday = tags.has(dueTags.endOfDay) || /\bthis\b/i.test(words)
  return onlyToday ? [today] : [today, today.add({ days: 1 })]
}

/**
 * The hours the words can mean on a day, the earliest first (no hour: end of the working day). When
 * today is named, its last minute is left once the working day is over.
 */
export function hoursMeant(
  parts: SpokenParts,
  words: string,
  { isToday, workingDayEnds }: { isToday: boolean; workingDayEnds: Temporal.PlainTime },
): Temporal.PlainTime[] {
  const tags = parts.tags()
  const orLastMinute = (time: Temporal.PlainTime) => (isToday ? [time, lastMinute] : [time])
  if (tags.has(dueTags.endOfDay)) return orLastMinute(workingDayEnds)
  if (parts.isCertain('hour')) return [saidHour(parts, words)]
  if (tags.has('casualReference/morning')) return [new Temporal.PlainTime(12)]
  if (tags.has('casualReference/afternoon')) return [workingDayEnds]
  if (tags.has('casualReference/evening') || tags.has('casualReference/tonight')) {
    return orLastMinute(new Temporal.PlainTime(21))
  }
  const namesTheDay = parts.isCertain('day') && !tags.has(dueTags.thisWeek)
  return namesTheDay ? orLastMinute(workingDayEnds) : [workingDayEnds]
}

/** Of 1 to 6 without a.m. or p.m. the afternoon is meant: nobody promises for 3 in the night. */
function saidHour(parts: SpokenParts, words: string): Temporal.PlainTime {
  const hour = parts.get('hour') ?? 0
  const bare = !parts.isCertain('meridiem') && hour >= 1 && hour <= 6 && !/\b0\d/.test(words)
  return new Temporal.PlainTime(bare ? hour + 12 : hour, parts.get('minute') ?? 0)
}

function named(parts: SpokenParts): Temporal.PlainDate {
  return Temporal.PlainDate.from({
    year: parts.get('year') ?? 0,
    month: parts.get('month') ?? 1,
    day: parts.get('day') ?? 1,
  })
}

function dayOrNull(day: {
  year: number
  month: number | null
  day: number | null
}): Temporal.PlainDate | null {
  try {
    const fields = { year: day.year, month: day.month ?? 1, day: day.day ?? 1 }
    return Temporal.PlainDate.from(fields, { overflow: 'reject' })
  } catch {
    return null // 31 April, 29 February: no such day
  }
}
