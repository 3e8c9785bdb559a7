import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newRecoveryCode, readRecoveryCode, shownRecoveryCode } from '#shared/seal/recovery-code.ts'

const alphabet = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ']
const codes = fc
  .uint8Array({ minLength: 26, maxLength: 26 })
  .map((bytes) => newRecoveryCode(() => bytes))
const place = fc.nat({ max: 29 })
const sample = newRecoveryCode(() => new Uint8Array(26).map((_, index) => index * 7))

function replaced(code: string, at: number, by: string): string {
  return code.slice(0, at) + by + code.slice(at + 1)
}

test('a code is six groups of five, without letters that are misread', () => {
  fc.assert(
    fc.property(codes, (code) => {
      expect(shownRecoveryCode(code)).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]{5}$/)
    }),
  )
})

test('a code has 130 random bits', () => {
  const asked: number[] = []
  newRecoveryCode((count) => {
    asked.push(count)
    return new Uint8Array(randomBytes(count))
  })
  // A byte makes one of 32 characters: five bits of each are kept.
  expect(asked).toEqual([26])
  const used = new Set(Array.from({ length: 256 }, (_, byte) => codeFrom(byte)[0]))
  expect(used).toEqual(new Set(alphabet))
})

function codeFrom(byte: number): string {
  return newRecoveryCode((count) => new Uint8Array(count).fill(byte))
}

test('what was printed is read', () => {
  fc.assert(
    fc.property(codes, (code) => {
      expect(readRecoveryCode(shownRecoveryCode(code))).toEqual({ kind: 'code', code })
    }),
  )
})

test.each([
  ['in small letters', (shown: string) => shown.toLowerCase()],
  ['with spaces for dashes', (shown: string) => shown.replaceAll('-', ' ')],
  ['in one piece, with a line end', (shown: string) => `${shown.replaceAll('-', '')}\n`],
  ['with O for 0', (shown: string) => shown.replaceAll('0', 'O')],
  ['with l and I for 1', (shown: string) => shown.replace('1', 'l').replaceAll('1', 'I')],
  ['in full width', (shown: string) => fullWidth(shown)],
  ['with a Japanese long mark for the dash', (shown: string) => shown.replaceAll('-', 'ー')],
  ['with typographer’s dashes', (shown: string) => shown.replaceAll('-', ' – ')],
])('a code is read %s', (_how, typed) => {
  fc.assert(
    fc.property(codes, (code) => {
      expect(readRecoveryCode(typed(shownRecoveryCode(code)))).toEqual({ kind: 'code', code })
    }),
  )
})

function fullWidth(text: string): string {
  return text.replaceAll(/[0-9A-Z]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
}

test('every single wrong character is told as a typo', () => {
  for (let at = 0; at < 30; at += 1) {
    for (const wrong of [...alphabet, 'U'].filter((one) => one !== sample[at])) {
      expect(readRecoveryCode(replaced(sample, at, wrong))).toEqual({ kind: 'typo' })
    }
  }
})

test('two characters swapped, neighbours or not, are told as a typo', () => {
  fc.assert(
    fc.property(codes, place, place, (code, a, b) => {
      const [one = '', other = ''] = [code[a], code[b]]
      fc.pre(one !== other)
      const swapped = replaced(replaced(code, a, other), b, one)
      expect(readRecoveryCode(swapped)).toEqual({ kind: 'typo' })
    }),
  )
})

test('a character too few or too many is told as a typo', () => {
  fc.assert(
    fc.property(codes, place, fc.constantFrom(...alphabet), (code, at, extra) => {
      expect(readRecoveryCode(code.slice(0, at) + code.slice(at + 1))).toEqual({ kind: 'typo' })
      const longer = code.slice(0, at) + extra + code.slice(at)
      expect(readRecoveryCode(longer)).toEqual({ kind: 'typo' })
    }),
  )
})

test.each([
  '',
  'correct horse battery staple',
  'お詫びのしるし',
  '7K3QM',
  '-----',
  '🔑'.repeat(30),
])('“%s” is no recovery code', (text) => {
  expect(readRecoveryCode(text)).toEqual({ kind: 'no-code' })
})

test('no text whatever stops it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      expect(['code', 'typo', 'no-code']).toContain(readRecoveryCode(text).kind)
    }),
  )
})
