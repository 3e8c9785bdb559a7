import type { Temporal } from 'temporal-polyfill'
import { z } from '../base/schema.ts'

/** The countries whose public holidays are known (ISO 3166). */
export const countries = [
  'AT',
  'AU',
  'CA',
  'CH',
  'DE',
  'ES',
  'FR',
  'GB',
  'IT',
  'JP',
  'NL',
  'US',
] as const
export type Country = (typeof countries)[number]

/** The years they are known for. Outside of them no day is a holiday. */
export const holidayYears = { first: 2020, last: 2045 } as const

const years = Array.from(
  { length: holidayYears.last - holidayYears.first + 1 },
  (_, index) => `${holidayYears.first + index}`,
)

/** Days of a year, "MM-DD MM-DD …". */
const daysSchema = z
  .string()
  .max(300)
  .regex(/^(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?: (?!$)|$))+$/)

/** Public holidays of the whole country, substitute days included; those of a region are none. */
export const holidaysSchema = z.strictObject({
  /** Where the dates come from, and under which terms. */
  source: z.string().min(1).max(300),
  countries: z.record(z.enum(countries), z.record(z.enum(years), daysSchema)),
})
export type Holidays = z.infer<typeof holidaysSchema>

export type IsHoliday = (date: Temporal.PlainDate) => boolean

/** Tells the public holidays of a country; with none, no day is one. */
export function holidaysOf(holidays: Holidays, country: Country | 'none'): IsHoliday {
  if (country === 'none') return () => false
  const daysOf: Readonly<Record<string, string>> = holidays.countries[country]
  return (date) => {
    const day = date.toString({ calendarName: 'never' })
    return daysOf[day.slice(0, 4)]?.includes(day.slice(5)) ?? false
  }
}
