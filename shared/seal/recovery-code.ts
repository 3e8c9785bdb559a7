// Crockford's base 32: no I, L, O and U, which are misread. 26 characters of 5 bits are 130 bits.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const secretLength = 26
const checkLength = 4
const codeLength = secretLength + checkLength

/**
 * The largest prime that four characters can count to. With it no replaced character and no two
 * swapped ones go unnoticed: neither changes the code's number by a multiple of it.
 */
const checkPrime = 1_048_573n

export type ReadRecoveryCode =
  /** As it was made, ungrouped. */
  | { readonly kind: 'code'; readonly code: string }
  /** Looks like a recovery code, but no such code was ever made. */
  | { readonly kind: 'typo' }
  | { readonly kind: 'no-code' }

/** A new code: 130 random bits and 4 check characters. */
export function newRecoveryCode(randomBytes: (count: number) => Uint8Array): string {
  const secret = Array.from(randomBytes(secretLength), (byte) => alphabet[byte % 32]).join('')
  return secret + checkOf(secret)
}

/** As it is printed and copied from paper: `7K3QM-…`, six groups of five. */
export function shownRecoveryCode(code: string): string {
  return code.replaceAll(/.{5}(?=.)/g, '$&-')
}

/**
 * Reads what somebody typed from paper: in any case and width, grouped as they like, O for 0,
 * I or L for 1. A character too many or too few is a typo; two of them still look like a code.
 */
export function readRecoveryCode(text: string): ReadRecoveryCode {
  const code = text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Dash}ー_.,]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  if (!/^[0-9A-Z]+$/.test(code) || Math.abs(code.length - codeLength) > 2)
    return { kind: 'no-code' }
  const secret = code.slice(0, secretLength)
  const isWhole = code.length === codeLength && !code.includes('U')
  return isWhole && code.endsWith(checkOf(secret)) ? { kind: 'code', code } : { kind: 'typo' }
}

function checkOf(secret: string): string {
  let rest = numberOf(secret) % checkPrime
  let check = ''
  for (let place = 0; place < checkLength; place += 1) {
    check = alphabet.charAt(Number(rest % 32n)) + check
    rest /= 32n
  }
  return check
}

function numberOf(secret: string): bigint {
  return [...secret].reduce((sum, character) => sum * 32n + BigInt(alphabet.indexOf(character)), 0n)
}
