import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSealer, type DataKey, noSeal, SealError } from '#shared/seal/sealer.ts'

const key = (fill: number): DataKey => ({ id: '0000000a', bytes: new Uint8Array(32).fill(fill) })
const sealer = createSealer(key(1), randomBytes)
const content = fc.uint8Array({ maxLength: 300 })

test('what was sealed opens again, in the same context, whatever it is', () => {
  fc.assert(
    fc.property(content, fc.string(), (plain, context) => {
      expect(sealer.open(sealer.seal(plain, context), context)).toEqual(plain)
    }),
  )
})

test('a customer’s words are not to be found in what is sealed', () => {
  const words = new TextEncoder().encode('the pump broke on Friday, お詫び')
  const sealed = Buffer.from(sealer.seal(words, 'line 1'))
  expect(sealed.includes('pump')).toBe(false)
  expect(sealed.includes(Buffer.from('お詫び'))).toBe(false)
  expect(sealed).toHaveLength(words.length + 40)
})

test('one flipped bit, anywhere, refuses', () => {
  fc.assert(
    fc.property(content, fc.nat(), (plain, place) => {
      const sealed = sealer.seal(plain, 'line 1')
      const bit = place % (sealed.length * 8)
      sealed[bit >> 3] = (sealed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(() => sealer.open(sealed, 'line 1')).toThrow(SealError)
    }),
  )
})

test('another context refuses: a record cannot be put in another’s place', () => {
  fc.assert(
    fc.property(content, fc.string(), fc.string(), (plain, context, other) => {
      fc.pre(context !== other)
      expect(() => sealer.open(sealer.seal(plain, context), other)).toThrow(SealError)
    }),
  )
})

test('another key refuses, even under the same id', () => {
  const sealed = sealer.seal(new Uint8Array([1, 2, 3]), 'line 1')
  expect(() => createSealer(key(2), randomBytes).open(sealed, 'line 1')).toThrow(SealError)
})

test('a cut, lengthened or made-up content refuses and does nothing else', () => {
  const sealed = sealer.seal(new Uint8Array(100), 'line 1')
  for (let length = 0; length < sealed.length; length += 1) {
    expect(() => sealer.open(sealed.subarray(0, length), 'line 1')).toThrow(SealError)
  }
  expect(() => sealer.open(new Uint8Array([...sealed, 0]), 'line 1')).toThrow(SealError)
  fc.assert(
    fc.property(content, (made) => {
      expect(() => sealer.open(made, 'line 1')).toThrow(SealError)
    }),
  )
})

test('the same content is sealed differently every time', () => {
  const plain = new Uint8Array([1, 2, 3])
  expect(sealer.seal(plain, 'line 1')).not.toEqual(sealer.seal(plain, 'line 1'))
})

test('it is the published XChaCha20-Poly1305, so that other programs can open it', () => {
  // draft-irtf-cfrg-xchacha-03, A.3.1. The context changes the last 16 bytes only.
  const nonce = Buffer.from('404142434445464748494a4b4c4d4e4f5051525354555657', 'hex')
  const bytes = Uint8Array.from({ length: 32 }, (_, index) => 0x80 + index)
  const plain = Buffer.from(
    "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.",
  )
  const published =
    'bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff921f9664c97637da9768812f615c68b13b52e'
  const sealed = createSealer({ id: '0000000a', bytes }, () => nonce).seal(plain, 'line 1')
  expect(Buffer.from(sealed.subarray(0, 24))).toEqual(nonce)
  expect(Buffer.from(sealed.subarray(24, -16)).toString('hex')).toBe(published)
})

test('who chose no encryption keeps their content as it is', () => {
  const plain = new Uint8Array([1, 2, 3])
  expect(noSeal.keyId).toBeNull()
  expect(noSeal.open(noSeal.seal(plain, 'line 1'), 'line 2')).toEqual(plain)
})
