import { z } from '../base/schema.ts'
import { phoneNumbersIn } from './phone-text.ts'

/** By which kind of link the system is asked to dial. */
export const dialSchemeSchema = z.enum(['tel', 'callto'])
export type DialScheme = z.infer<typeof dialSchemeSchema>

/**
 * The link that dials the first number in a text: digits, with a "+" at most. Null: there is none.
 * Signs such as * and # never get in: dialled, they change how a telephone is set up.
 */
export function dialLink(phone: string, scheme: DialScheme): string | null {
  const [number] = phoneNumbersIn(phone)
  return number === undefined ? null : `${scheme}:${number}`
}
