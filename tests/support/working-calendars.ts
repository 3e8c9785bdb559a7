import { Temporal } from 'temporal-polyfill'
import holidaysJson from '#resources/holidays/holidays.json'
import { countries, type Country, holidaysOf, holidaysSchema } from '#shared/calendar/holidays.ts'
import { type WorkingCalendar, workingCalendar } from '#shared/calendar/working-calendar.ts'

export const holidays = holidaysSchema.parse(holidaysJson)

const isHolidayIn = new Map(
  ([...countries, 'none'] as const).map((country) => [country, holidaysOf(holidays, country)]),
)

type Options = {
  readonly timeZone?: string
  readonly country?: Country | 'none'
  readonly workingDays?: readonly number[]
  readonly opensAt?: string
  readonly closesAt?: string
}

/** Monday to Friday, 9 to 17, in Tokyo with Japan's holidays, unless said otherwise. */
export function aWorkingCalendar(options: Options = {}): WorkingCalendar {
  const { country = 'JP', ...hours } = options
  return workingCalendar({
    timeZone: 'Asia/Tokyo',
    workingDays: [1, 2, 3, 4, 5],
    opensAt: '09:00',
    closesAt: '17:00',
    ...hours,
    isHoliday: isHolidayIn.get(country)!,
  })
}

/** "2026-03-11 10:00" in a calendar's zone, as a moment. */
export function momentIn({ timeZone }: { timeZone: string }, local: string): number {
  return Temporal.PlainDateTime.from(local.replace(' ', 'T')).toZonedDateTime(timeZone)
    .epochMilliseconds
}

const parts = { dateStyle: 'short', timeStyle: 'short' } as const
const formats = new Map<string, Intl.DateTimeFormat>()

/** A moment as "2026-03-11 10:00" in a calendar's zone. */
export function localTextOf({ timeZone }: { timeZone: string }, atMs: number): string {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { ...parts, timeZone })
  formats.set(timeZone, format)
  return format.format(atMs)
}
