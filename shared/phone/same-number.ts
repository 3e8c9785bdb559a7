import {
  type CountryCode,
  isSupportedCountry,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/core'
import metadata from 'libphonenumber-js/min/metadata'
import { digitsOf, phoneNumbersIn } from './phone-text.ts'

// The metadata of all countries is big: this file is loaded when a phone number is first looked for.

/** How many digits at the end two notations of one number share, whatever stands before them. */
const sharedDigits = 6

/**
 * Tells whether a text holds the number of a caller, in any notation: with or without country code,
 * exit code, blanks, signs, full-width or kanji digits, extension, as `tel:`. Numbers that belong to no
 * country, such as an extension of the house, are the same when their digits are.
 * @param country ISO 3166: where a number without country code is from; null: not known
 */
export function numberFinder(caller: string, country: string | null): (text: string) => boolean {
  const wanted = new Set(phoneNumbersIn(caller).flatMap((number) => keysOf(number, country)))
  const ends = phoneNumbersIn(caller).map((number) => number.slice(-sharedDigits).replace('+', ''))
  return (text) => {
    if (wanted.size === 0 || text === '') return false
    // Almost every number is another one, and that is seen without knowing its country.
    const digits = digitsOf(text)
    if (!ends.some((end) => digits.includes(end))) return false
    return phoneNumbersIn(text).some((number) => {
      return keysOf(number, country).some((key) => wanted.has(key))
    })
  }
}

/** As what a number can be known: in full, and by its bare digits. */
function keysOf(number: string, country: string | null): string[] {
  const parsed = parse(number, country)
  // A telephone system may leave out the "+": "442079460000".
  const withPlus =
    parsed?.isValid() || number.startsWith('+') ? undefined : parse(`+${number}`, null)
  return [
    ...(parsed ? [parsed.number] : []),
    ...(withPlus?.isValid() ? [withPlus.number] : []),
    number.replace('+', ''),
  ]
}

function parse(number: string, country: string | null): PhoneNumber | undefined {
  const known = country !== null && isSupportedCountry(country as CountryCode, metadata)
  return known
    ? parsePhoneNumberFromString(number, country as CountryCode, metadata)
    : parsePhoneNumberFromString(number, metadata)
}
