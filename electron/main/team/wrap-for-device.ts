import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto'
import type { DeviceCard } from '#shared/team/member-events.ts'
import { createSealer, SealError } from '#shared/seal/sealer.ts'
import { hkdf, newDataKey, type RandomBytes } from '../keys/data-key.ts'
import type { Membership } from './membership.ts'

/** One of the team's keys; base64. */
export type Epoch = Membership['keys'][number]

export function newEpoch(randomBytes: RandomBytes): Epoch {
  const { id, bytes } = newDataKey(randomBytes)
  return { id, key: Buffer.from(bytes).toString('base64') }
}

const publicBytes = 32
const info = 'tanto team wrap'

/**
 * For one device alone: a key agreed with its box key by one that is used once (X25519, HKDF), and the
 * content sealed with that. Base64.
 * @param context what it is and whom it is for; opens only under the same
 */
export function wrapForDevice(
  content: Uint8Array,
  { boxKey }: Pick<DeviceCard, 'boxKey'>,
  context: string,
  randomBytes: RandomBytes,
): string {
  const once = generateKeyPairSync('x25519')
  const ours = rawOf(once.publicKey)
  const theirs = Buffer.from(boxKey, 'base64')
  const shared = diffieHellman({ privateKey: once.privateKey, publicKey: keyOf(theirs) })
  const sealer = createSealer(agreed(shared, ours, theirs), randomBytes)
  return Buffer.concat([ours, sealer.seal(content, context)]).toString('base64')
}

/** Null: it is for another device, or another thing, or was changed. */
export function openForDevice(
  wrapped: string,
  boxSecret: string,
  context: string,
): Uint8Array | null {
  const bytes = Buffer.from(wrapped, 'base64')
  if (bytes.length <= publicBytes) return null
  const key = Buffer.from(boxSecret, 'base64')
  const privateKey = createPrivateKey({ key, format: 'der', type: 'pkcs8' })
  const theirs = bytes.subarray(0, publicBytes)
  try {
    const shared = diffieHellman({ privateKey, publicKey: keyOf(theirs) })
    const ours = rawOf(createPublicKey(privateKey))
    const sealer = createSealer(agreed(shared, theirs, ours), () => new Uint8Array())
    return sealer.open(bytes.subarray(publicBytes), context)
  } catch (error) {
    if (error instanceof SealError || isNoAgreement(error)) return null
    throw error
  }
}

/** A public key that agrees on nothing, made so on purpose (RFC 7748, section 6.1). */
function isNoAgreement(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_OSSL')
}

function agreed(shared: Uint8Array, sender: Uint8Array, receiver: Uint8Array) {
  return { id: '', bytes: hkdf(shared, Buffer.concat([sender, receiver]), info) }
}

function rawOf(publicKey: KeyObject): Buffer {
  return Buffer.from(String(publicKey.export({ format: 'jwk' }).x), 'base64url')
}

function keyOf(bytes: Uint8Array): KeyObject {
  const x = Buffer.from(bytes).toString('base64url')
  return createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x }, format: 'jwk' })
}
