import { hkdfSync } from 'node:crypto'
import type { DataKey } from '#shared/seal/sealer.ts'

export type RandomBytes = (count: number) => Uint8Array

export function newDataKey(randomBytes: RandomBytes): DataKey {
  return {
    id: Buffer.from(randomBytes(4)).toString('hex'),
    bytes: Uint8Array.from(randomBytes(32)),
  }
}

/** What a key is used for. Each has a key of its own, so that none can be taken for another. */
export type KeyPurpose = 'journal' | 'snapshot' | 'store' | 'team'

/** HKDF-SHA256 (RFC 5869). The id stays: it says which data key is needed. */
export function deriveKey(key: DataKey, purpose: KeyPurpose): DataKey {
  return { id: key.id, bytes: hkdf(key.bytes, new Uint8Array(), `tanto ${purpose}`) }
}

/** 32 bytes out of a secret that has full entropy. */
export function hkdf(secret: Uint8Array, salt: Uint8Array, info: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, salt, info, 32))
}
