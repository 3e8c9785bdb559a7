import { Temporal } from 'temporal-polyfill'
import type { Language } from '#shared/base/language.ts'

// A date-and-time field speaks local wall-clock time to the minute: "2026-03-02T14:30".

/** The moment a local time means in this machine's zone; NaN when it is none. */
export function momentOf(local: string): number {
  try {
    return Temporal.PlainDateTime.from(local).toZonedDateTime(Temporal.Now.timeZoneId())
      .epochMilliseconds
  } catch {
    return Number.NaN
  }
}

/** A moment as local time to the minute. */
export function localTimeOf(atMs: number): string {
  return Temporal.Instant.fromEpochMilliseconds(atMs)
    .toZonedDateTimeISO(Temporal.Now.timeZoneId())
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
}

/** "Thu 26 Nov, 15:00", short enough for a row. */
export function dayAndTime(atMs: number, language: Language): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'ja', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(atMs)
}

/** "15:00" */
export function timeOfDay(atMs: number, language: Language): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'ja', {
    hour: '2-digit',
    minute: '2-digit',
  }).format(atMs)
}
