import { z } from '#shared/base/schema.ts'
import { createSealer, type DataKey, SealError } from '#shared/seal/sealer.ts'
import type { RandomBytes } from './data-key.ts'

/** Bytes as base 64 in a JSON file. No wrap needs more than a few hundred. */
export const base64Schema = z.base64().min(1).max(4096)

/** A data key, unreadable without another key. The id goes in, so wraps cannot be swapped. */
export function wrapKey(key: DataKey, by: Uint8Array, randomBytes: RandomBytes): string {
  const sealer = createSealer({ id: key.id, bytes: by }, randomBytes)
  return Buffer.from(sealer.seal(key.bytes, contextOf(key.id))).toString('base64')
}

/** Null when it was not wrapped by that key, or was changed. */
export function unwrapKey(id: string, wrapped: string, by: Uint8Array): DataKey | null {
  const sealer = createSealer({ id, bytes: by }, () => new Uint8Array())
  try {
    return { id, bytes: sealer.open(Buffer.from(wrapped, 'base64'), contextOf(id)) }
  } catch (error) {
    if (error instanceof SealError) return null
    throw error
  }
}

function contextOf(id: string): string {
  return `tanto data key ${id}`
}
