import { Temporal } from 'temporal-polyfill'

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
