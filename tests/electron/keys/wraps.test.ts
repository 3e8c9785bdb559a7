import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deriveKey, newDataKey } from '#electron/main/keys/data-key.ts'
import {
  passphraseOpener,
  type PassphraseWrap,
  passphraseWrapper,
  passphraseWrapSchema,
} from '#electron/main/keys/passphrase.ts'
import { openByRecoveryCode, wrapByRecoveryCode } from '#electron/main/keys/recovery-wrap.ts'
import { newRecoveryCode } from '#shared/seal/recovery-code.ts'

const key = newDataKey(randomBytes)
const cost = 8
const slow = { numRuns: 20 }

/** The bytes with one bit flipped, as base 64 again. */
function flipped(base64: string, bit: number): string {
  const bytes = Buffer.from(base64, 'base64')
  const at = bit % (bytes.length * 8)
  bytes[at >> 3] = (bytes[at >> 3] ?? 0) ^ (1 << (at & 7))
  return bytes.toString('base64')
}

test('a data key has 32 random bytes and an id that says nothing of them', () => {
  expect(key.bytes).toHaveLength(32)
  expect(key.id).toMatch(/^[0-9a-f]{8}$/)
  expect(Buffer.from(key.bytes).toString('hex')).not.toContain(key.id)
  expect(newDataKey(randomBytes).bytes).not.toEqual(key.bytes)
})

test('journal, snapshots and store have keys of their own, the same at every start', () => {
  const purposes = ['journal', 'snapshot', 'store'] as const
  const derived = purposes.map((purpose) => deriveKey(key, purpose))
  expect(new Set(derived.map(({ bytes }) => Buffer.from(bytes).toString('hex'))).size).toBe(3)
  expect(derived).toEqual(purposes.map((purpose) => deriveKey(key, purpose)))
  expect(derived.every(({ id, bytes }) => id === key.id && bytes.length === 32)).toBe(true)
})

test('a derived key stays what it was: content of years ago opens', () => {
  const old = { id: '0000000a', bytes: new Uint8Array(32).fill(2) }
  expect(Buffer.from(deriveKey(old, 'journal').bytes).toString('hex').slice(0, 16)).toBe(
    '5e1523d19b8ec562',
  )
})

test('a passphrase opens what it wrapped, however its characters are written', async () => {
  const wrap = (await passphraseWrapper('ガラスの靴と purple ink', cost, randomBytes))(key)
  expect(await passphraseOpener('ガラスの靴と purple ink')(key.id, wrap)).toEqual(key)
  expect(await passphraseOpener('ｶﾞﾗｽの靴と ｐｕｒｐｌｅ ink')(key.id, wrap)).toEqual(key)
  expect(await passphraseOpener('ガラスの靴と purple inc')(key.id, wrap)).toBeNull()
})

test('any passphrase opens its own wrap, and no other one does', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string(), fc.string(), async (passphrase, other) => {
      fc.pre(passphrase.normalize('NFKC') !== other.normalize('NFKC'))
      const wrap = (await passphraseWrapper(passphrase, cost, randomBytes))(key)
      expect(await passphraseOpener(passphrase)(key.id, wrap)).toEqual(key)
      expect(await passphraseOpener(other)(key.id, wrap)).toBeNull()
    }),
    slow,
  )
})

test('one flipped bit in salt or sealed key refuses', async () => {
  const wrap = (await passphraseWrapper('purple ink', cost, randomBytes))(key)
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('salt', 'sealed'), fc.nat(), async (field, bit) => {
      const damaged: PassphraseWrap = { ...wrap, [field]: flipped(wrap[field], bit) }
      expect(await passphraseOpener('purple ink')(key.id, damaged)).toBeNull()
    }),
    slow,
  )
})

test('a wrap opens only under the id of its own key', async () => {
  const wrap = (await passphraseWrapper('purple ink', cost, randomBytes))(key)
  expect(await passphraseOpener('purple ink')('00000000', wrap)).toBeNull()
  const code = newRecoveryCode(randomBytes)
  const recovery = wrapByRecoveryCode(key, code, randomBytes)
  expect(openByRecoveryCode('00000000', recovery, code)).toBeNull()
})

test('the cost of a guess is that of the product: N = 2^17, r = 8, p = 1', async () => {
  const wrap = (await passphraseWrapper('purple ink', 17, randomBytes))(key)
  expect(wrap).toMatchObject({ costLog2: 17, r: 8, p: 1 })
  expect(Buffer.from(wrap.salt, 'base64')).toHaveLength(16)
  expect(await passphraseOpener('purple ink')(key.id, wrap)).toEqual(key)
})

test.each([
  { costLog2: 19 },
  { costLog2: 40 },
  { costLog2: -1 },
  { costLog2: 16.5 },
  { costLog2: '17' },
  { r: 1024 },
  { p: 1_000_000 },
  { salt: 'A'.repeat(5000) },
  { salt: 'not base 64!' },
  { sealed: '' },
  { N: 2 ** 30 },
])('a file cannot ask for more work or memory than we give: %o', async (hostile) => {
  const wrap = (await passphraseWrapper('purple ink', cost, randomBytes))(key)
  expect(passphraseWrapSchema.safeParse(wrap).success).toBe(true)
  expect(passphraseWrapSchema.safeParse({ ...wrap, ...hostile }).success).toBe(false)
})

test('the recovery code opens what it wrapped; no other code and no damage does', () => {
  const code = newRecoveryCode(randomBytes)
  const wrap = wrapByRecoveryCode(key, code, randomBytes)
  expect(openByRecoveryCode(key.id, wrap, code)).toEqual(key)
  expect(openByRecoveryCode(key.id, wrap, newRecoveryCode(randomBytes))).toBeNull()
  fc.assert(
    fc.property(fc.constantFrom('salt', 'sealed'), fc.nat(), (field, bit) => {
      const damaged = { ...wrap, [field]: flipped(wrap[field], bit) }
      expect(openByRecoveryCode(key.id, damaged, code)).toBeNull()
    }),
  )
})
