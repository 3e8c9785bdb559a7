import { Temporal } from 'temporal-polyfill'
import type { Language } from '../base/language.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { type DueOption, usualCalendar } from './due-days.ts'
import { daysMeant, hoursMeant } from './due-moment.ts'
import { hasDueMarker, isDueDate } from './due-strictness.ts'
import { dueWords, type SpokenDate, type SpokenParts } from './due-words.ts'

export type DueDate = {
  readonly dueAtMs: number
  /** The words it was read from, as they stand in the text. */
  readonly matchedText: string
}

export type DueDateContext = {
  /** Only decides what "3/4" means; words of both languages are always read. */
  readonly language: Language
  readonly nowMs: number
  /** IANA name, e.g. Asia/Tokyo. */
  readonly timeZone: string
  /** When work is done. Without one: Monday to Friday until 17:00, and no holidays are known. */
  readonly calendar?: WorkingCalendar
}

/**
 * The date a promise names in plain English or Japanese words, or null (method: "Promise only with
 * an owner and a date"). No hour said: end of the working day. Never a moment in the past, and
 * strict: a wrong date is worse than none. Of several dates the one marked as a term ("by …",
 * "…まで") is taken, else the first; of a span its end.
 */
export function parseDueDate(text: string, context: DueDateContext): DueDate | null {
  const { calendar = usualCalendar } = context
  const option: DueOption = { calendar }
  const plain = halfWidth(text)
  const now = Temporal.Instant.fromEpochMilliseconds(context.nowMs).toZonedDateTimeISO(
    context.timeZone,
  )
  const spoken = dueWords
    .parse(plain, noonOf(now), option)
    .filter((date) => isDueDate(plain, date, context.language))
  const marked = spoken.filter((date) => hasDueMarker(plain, date))
  for (const date of [...marked, ...spoken]) {
    const dueAtMs = momentOf(date, now, calendar.closesAt)
    if (dueAtMs !== null) {
      const words = text.slice(date.index, date.index + date.text.length)
      return { dueAtMs, matchedText: words.replace(/[\s,、，]+$/, '') }
    }
  }
  return null
}

/** Full-width letters, digits and signs as ASCII ones, one for one, so that places stay the same. */
function halfWidth(text: string): string {
  return text
    .replaceAll(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll('　', ' ')
}

/**
 * chrono reckons in the zone of the process. It is given the rep's day at noon, an hour no zone
 * ever leaves out; all that depends on the time of day is decided here.
 */
function noonOf(now: Temporal.ZonedDateTime): Date {
  return new Date(now.year, now.month - 1, now.day, 12)
}

function momentOf(
  date: SpokenDate,
  now: Temporal.ZonedDateTime,
  workingDayEnds: Temporal.PlainTime,
): number | null {
  const parts = date.end ?? date.start
  const span = spanMs(date)
  if (span !== null) return span > 0 ? now.epochMilliseconds + span : null
  const today = now.toPlainDate()
  const moments = daysMeant(parts, date.text, today).flatMap((day) =>
    hoursMeant(parts, date.text, { isToday: day.equals(today), workingDayEnds }).map((hour) =>
      day.toPlainDateTime(hour),
    ),
  )
  const zone = zoneSaid(parts) ?? now.timeZoneId
  const ahead = moments
    .map((moment) => moment.toZonedDateTime(zone).epochMilliseconds)
    .find((moment) => moment > now.epochMilliseconds)
  return ahead ?? null
}

/** "in 2 hours": exact time, whatever the clocks do meanwhile. Null for anything but such a span. */
function spanMs(date: SpokenDate): number | null {
  if (!date.start.tags().has('result/relativeDateAndTime')) return null
  // Read once more from a day on which no zone changes its clocks.
  const from = new Date(2026, 0, 14, 12)
  const to = dueWords.parse(date.text, from)[0]?.start.date()
  return to ? to.getTime() - from.getTime() : null
}

/** "3pm JST": a zone said with the hour, as Temporal writes an offset. */
function zoneSaid(parts: SpokenParts): string | null {
  const minutes = parts.isCertain('timezoneOffset') ? parts.get('timezoneOffset') : null
  if (minutes === null || parts.tags().has('result/relativeDate')) return null
  const clock = Temporal.PlainTime.from({ hour: 0 }).add({ minutes: Math.abs(minutes) })
  return `${minutes < 0 ? '-' : '+'}${clock.toString({ smallestUnit: 'minute' })}`
}
