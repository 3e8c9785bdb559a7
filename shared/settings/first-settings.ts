import { countries } from '../calendar/holidays.ts'
import type { SettingsPatch } from './settings.ts'

/** Where amounts are not in euros, as far as we know public holidays (ISO 3166 and ISO 4217). */
const currencies: Readonly<Record<string, string>> = {
  AU: 'AUD',
  CA: 'CAD',
  CH: 'CHF',
  GB: 'GBP',
  JP: 'JPY',
  US: 'USD',
}

const letterPaper = ['CA', 'US']

/**
 * What a first start takes for right by the system's country, until the user says otherwise: so that
 * nobody has to set up anything before the first call.
 *
 * @param systemCountry ISO 3166; null: the system does not say
 */
export function firstSettings(systemCountry: string | null): SettingsPatch {
  if (systemCountry === null) return {}
  const currency = currencies[systemCountry]
  const country = countries.find((known) => known === systemCountry)
  return {
    ...(currency === undefined ? {} : { currency }),
    ...(country === undefined ? {} : { country }),
    ...(letterPaper.includes(systemCountry) ? { paper: 'letter' as const } : {}),
  }
}
