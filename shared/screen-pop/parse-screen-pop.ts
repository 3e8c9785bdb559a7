import { err, ok, type Result } from '../base/result.ts'
import { digitsOf, withoutScheme } from '../phone/phone-text.ts'
import { type Caller, longestOf } from './screen-pop.ts'

/** The scheme that is registered with the system. */
export const popScheme = 'tanto'

/** Why a call that was handed over is ignored. Each is one word: it goes into the log. */
export type PopRefusal =
  | 'too-long'
  /** Another host, a path, a port, a user, a fragment. */
  | 'not-a-call'
  | 'bad-encoding'
  /** Control characters, turned or invisible text, halves of characters. */
  | 'unseen-characters'
  | 'repeated'
  | 'no-number'
  | 'no-caller'

export type Popped = Result<Caller, PopRefusal>

/** Longest link, in UTF-16 units: each of the three texts in full, percent-encoded, is far shorter. */
const longestLink = 4000
const mostParameters = 12

const link = /^tanto:\/\/call\/?\?([^#?]*)$/i
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u
const names = ['phone', 'name', 'ref'] as const

/**
 * Reads `tanto://call?phone=&name=&ref=`. Anybody can write such a link, a web page too: whatever is not
 * exactly one is refused, and nothing in it is more than text to show. Other parameters are passed over.
 */
export function screenPopOf(text: string): Popped {
  if (text.length > longestLink) return err('too-long')
  if (unseen.test(text)) return err('unseen-characters')
  const query = link.exec(text)?.[1]
  if (query === undefined) return err('not-a-call')
  const pairs = query.split('&').map((pair) => pair.split('='))
  if (pairs.length > mostParameters) return err('too-long')
  if (pairs.some((pair) => pair.length > 2)) return err('bad-encoding')
  if (new Set(pairs.map(([name]) => name)).size < pairs.length) return err('repeated')

  const found: Record<string, string> = {}
  for (const [name = '', value = ''] of pairs) {
    const decoded = decode(value, name === 'phone')
    if (decoded === null) return err('bad-encoding')
    found[`.${name}`] = decoded
  }
  const [phone = '', name = '', ref = ''] = names.map((one) => found[`.${one}`])
  return callerOf({ phone, name, ref })
}

/** A caller of texts from outside: trimmed, half-width, within their limits. */
export function callerOf(texts: Caller): Popped {
  // Before and after: halves and widths are put together in between.
  for (const one of names) {
    if (texts[one].length > longestOf[one] * 2) return err('too-long')
    if (unseen.test(texts[one])) return err('unseen-characters')
  }
  const phone = withoutScheme(texts.phone.normalize('NFKC')).trim()
  const name = texts.name.normalize('NFC').trim()
  const ref = texts.ref.normalize('NFKC').trim()
  const caller = { phone, name, ref }
  if (names.some((one) => caller[one].length > longestOf[one])) return err('too-long')
  if (phone !== '' && !isNumber(phone)) return err('no-number')
  if (phone === '' && name === '' && ref === '') return err('no-caller')
  return ok(caller)
}

/** Percent-encoding, once: what is still encoded after it was hidden on purpose. */
function decode(value: string, isPhone: boolean): string | null {
  // A form writes a blank as "+"; a number begins with one.
  const blank = isPhone ? value.replaceAll(/(?!^)\+/g, ' ') : value.replaceAll('+', ' ')
  try {
    const decoded = decodeURIComponent(blank)
    return /%[\da-f]{2}/i.test(decoded) ? null : decoded
  } catch {
    return null
  }
}

function isNumber(phone: string): boolean {
  const digits = digitsOf(phone).length
  return digits >= 2 && digits <= 24 && /^[\p{Script=Han}\w\s+().,/:;=@*#~\-‐-―−ー]*$/u.test(phone)
}
