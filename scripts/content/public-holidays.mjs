import Holidays from 'date-holidays'

const countries = ['AT', 'AU', 'CA', 'CH', 'DE', 'ES', 'FR', 'GB', 'IT', 'JP', 'NL', 'US']
const years = { first: 2020, last: 2045 }

/** What is said with the dates: the library's data has terms of its own. */
const source =
  'Dates computed with date-holidays (npm), whose data is CC BY-SA 3.0 by its contributors. Written by npm run holidays.'

/** The content of resources/holidays/holidays.json. */
export function holidaysContent() {
  return {
    source,
    countries: Object.fromEntries(
      countries.map((country) => [country, publicHolidays(country, years.first, years.last)]),
    ),
  }
}

/**
 * The public holidays of a whole country by year, "MM-DD MM-DD …". A substitute day counts in the
 * year it falls into, which for New Year may be the year before.
 * @param {string} country ISO 3166
 * @param {number} firstYear
 * @param {number} lastYear
 * @returns {Record<string, string>}
 */
export function publicHolidays(country, firstYear, lastYear) {
  const calendar = new Holidays(country)
  /** @type {Map<string, Set<string>>} */
  const days = new Map()
  for (let year = firstYear; year <= lastYear; year++) days.set(`${year}`, new Set())
  for (let year = firstYear - 1; year <= lastYear + 1; year++) {
    for (const { date, type } of calendar.getHolidays(year)) {
      if (type === 'public') days.get(date.slice(0, 4))?.add(date.slice(5, 10))
    }
  }
  return Object.fromEntries([...days].map(([year, set]) => [year, [...set].toSorted().join(' ')]))
}
