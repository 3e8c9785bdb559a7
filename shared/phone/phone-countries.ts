import { getCountries, getCountryCallingCode } from 'libphonenumber-js/core'
import metadata from 'libphonenumber-js/min/metadata'
import type { Language } from '../base/language.ts'

/** The countries to choose from, each with its calling code, by name in the order of the language. */
export function phoneCountryChoices(language: Language) {
  const names = new Intl.DisplayNames(language, { type: 'region' })
  const { compare } = new Intl.Collator(language)
  return getCountries(metadata)
    .map((country) => ({
      value: country as string,
      label: `${names.of(country) ?? country} (+${getCountryCallingCode(country, metadata)})`,
    }))
    .toSorted((a, b) => compare(a.label, b.label))
}
