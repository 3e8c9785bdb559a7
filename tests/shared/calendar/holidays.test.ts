import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { countries, holidaysOf, holidayYears } from '#shared/calendar/holidays.ts'
import { publicHolidays } from '../../../scripts/content/public-holidays.mjs'
import { holidays } from '../../support/working-calendars.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

describe('known days', () => {
  test.each([
    ['JP', '2026-09-22', 'the day between two holidays'],
    ['JP', '2027-03-22', 'the substitute of an equinox on a Sunday'],
    ['JP', '2023-01-02', 'the substitute of New Year on a Sunday'],
    ['JP', '2021-07-23', 'a sports day moved for the games of Tokyo'],
    ['US', '2026-11-26', 'Thanksgiving, the fourth Thursday'],
    ['US', '2027-12-31', 'the substitute of a New Year of the year after'],
    ['US', '2026-07-03', 'the Friday for a fourth of July on a Saturday'],
    ['GB', '2022-09-19', 'a single bank holiday'],
    ['GB', '2026-12-28', 'the Monday for a Boxing Day on a Saturday'],
    ['DE', '2026-10-03', 'the day of unity'],
    ['FR', '2026-07-14', 'the fourteenth of July'],
    ['CH', '2026-08-01', 'the federal day'],
    ['NL', '2025-04-26', 'the king’s day, a day early for a Sunday'],
  ] as const)('%s %s is a holiday: %s', (country, date, _what) => {
    expect(holidaysOf(holidays, country)(day(date))).toBe(true)
  })

  test.each([
    ['JP', '2026-09-24', 'a Thursday like any'],
    ['JP', '2026-12-31', 'a day of banks, not of the country'],
    ['JP', '2020-10-12', 'a sports day that was moved'],
    ['US', '2026-11-27', 'the day after Thanksgiving'],
    ['DE', '2026-01-06', 'Epiphany, a day of three states only'],
    ['DE', '2026-12-24', 'half a day'],
    ['CA', '2026-02-16', 'Family Day, a day of provinces'],
  ] as const)('%s %s is none: %s', (country, date, _what) => {
    expect(holidaysOf(holidays, country)(day(date))).toBe(false)
  })

  test('without a country no day is a holiday', () => {
    expect(holidaysOf(holidays, 'none')(day('2026-01-01'))).toBe(false)
  })

  test.each(['2019-01-01', '2046-01-01', '+019999-01-01', '-000001-01-01'])(
    'in a year that is not known (%s) no day is a holiday',
    (date) => {
      expect(holidaysOf(holidays, 'JP')(day(date))).toBe(false)
    },
  )
})

test('every date of every country is a day of its year', () => {
  for (const country of countries) {
    for (const [year, days] of Object.entries(holidays.countries[country])) {
      const dates = days.split(' ')
      expect(dates.length).toBeGreaterThanOrEqual(5)
      expect(new Set(dates).size).toBe(dates.length)
      for (const date of dates) expect(() => day(`${year}-${date}`)).not.toThrow()
    }
  }
})

test.each(['JP', 'US'] as const)(
  'the holidays of %s are those the library knows: npm run holidays writes them anew',
  (country) => {
    expect(holidays.countries[country]).toEqual(
      publicHolidays(country, holidayYears.first, holidayYears.last),
    )
  },
)
