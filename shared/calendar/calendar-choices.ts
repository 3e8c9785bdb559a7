import type { Language } from '../base/language.ts'
import { countries } from './holidays.ts'

/** The countries to choose from, by name in the order of the language. */
export function countryChoices(language: Language) {
  const names = new Intl.DisplayNames(language, { type: 'region' })
  const { compare } = new Intl.Collator(language)
  return countries
    .map((country) => ({ value: country, label: names.of(country) ?? country }))
    .toSorted((a, b) => compare(a.label, b.label))
}

/** The weekdays to choose from, "1" for Monday to "7" for Sunday. */
export function weekdayChoices(language: Language) {
  const name = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' })
  // 1 January 2024 was a Monday.
  return [1, 2, 3, 4, 5, 6, 7].map((day) => ({
    value: `${day}`,
    label: name.format(Date.UTC(2024, 0, day)),
  }))
}
