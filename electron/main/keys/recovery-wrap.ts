import { z } from '#shared/base/schema.ts'
import type { DataKey } from '#shared/seal/sealer.ts'
import { hkdf, type RandomBytes } from './data-key.ts'
import { base64Schema, unwrapKey, wrapKey } from './wrapped-bytes.ts'

export const recoveryWrapSchema = z.strictObject({ salt: base64Schema, sealed: base64Schema })
export type RecoveryWrap = z.infer<typeof recoveryWrapSchema>

/** The code has 130 random bits: nothing has to make guessing slower. */
export function wrapByRecoveryCode(
  key: DataKey,
  code: string,
  randomBytes: RandomBytes,
): RecoveryWrap {
  const salt = randomBytes(16)
  return {
    salt: Buffer.from(salt).toString('base64'),
    sealed: wrapKey(key, keyOf(code, salt), randomBytes),
  }
}

/** Null when another code wrapped it. The code is one that was read, not one as it was typed. */
export function openByRecoveryCode(id: string, wrap: RecoveryWrap, code: string): DataKey | null {
  return unwrapKey(id, wrap.sealed, keyOf(code, Buffer.from(wrap.salt, 'base64')))
}

function keyOf(code: string, salt: Uint8Array): Uint8Array {
  return hkdf(Buffer.from(code, 'ascii'), salt, 'tanto recovery code')
}
