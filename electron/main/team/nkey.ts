import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'

// An NKEY is an Ed25519 key as the engine writes one (https://docs.nats.io/reference/reference-protocols/nats-protocol/nkeys):
// base 32 of what it is for, the key itself and a checksum. Node signs some twenty times as fast as
// the library it comes with.

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const keyBytes = 32
/** What stands before an Ed25519 key in PKCS#8 (RFC 8410). */
const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex')

/** The key of a seed (`SU…`): signs. */
export function signingKey(seed: string): KeyObject {
  const key = Buffer.concat([pkcs8Head, bytesOf(seed).subarray(2, 2 + keyBytes)])
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' })
}

/** The key of a public key (`U…`): verifies. */
export function verifyingKey(publicKey: string): KeyObject {
  const x = bytesOf(publicKey).subarray(1, 1 + keyBytes)
  return createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: x.toString('base64url') },
    format: 'jwk',
  })
}

function bytesOf(text: string): Buffer {
  const bytes: number[] = []
  let bits = 0
  let count = 0
  for (const letter of text) {
    bits = ((bits << 5) | alphabet.indexOf(letter)) & 0xfff
    count += 5
    if (count < 8) continue
    count -= 8
    bytes.push((bits >> count) & 0xff)
  }
  return Buffer.from(bytes)
}
