import { Temporal } from 'temporal-polyfill'

type Place = { readonly timeZone: string }

export function localTime({ timeZone }: Place, atMs: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(timeZone)
}

/** The first moment of the local day; not always midnight, where the clocks change at it. */
export function startOfLocalDay(place: Place, atMs: number): number {
  return localTime(place, atMs).startOfDay().epochMilliseconds
}

/** The last millisecond of the local day. */
export function endOfLocalDay(place: Place, atMs: number): number {
  return localTime(place, atMs).add({ days: 1 }).startOfDay().epochMilliseconds - 1
}

/**
 * The same time of day some days on, or back. A time that the clocks leave out on that day is the
 * one an hour later, a time that comes twice is the first.
 */
export function addCalendarDays(place: Place, atMs: number, days: number): number {
  return localTime(place, atMs).add({ days }).epochMilliseconds
}
