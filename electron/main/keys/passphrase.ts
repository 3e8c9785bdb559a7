import { scrypt, type ScryptOptions } from 'node:crypto'
import { promisify } from 'node:util'
import { z } from '#shared/base/schema.ts'
import { normalPassphrase } from '#shared/seal/passphrase-rule.ts'
import type { DataKey } from '#shared/seal/sealer.ts'
import type { RandomBytes } from './data-key.ts'
import { base64Schema, unwrapKey, wrapKey } from './wrapped-bytes.ts'

/**
 * scrypt (RFC 7914) with N = 2^17, r = 8, p = 1: 128 MiB and about half a second for each guess.
 * The bounds keep a file from outside from asking for more than 256 MiB.
 */
export const passphraseCostLog2 = 17

export const passphraseWrapSchema = z.strictObject({
  costLog2: z.int().min(8).max(18),
  r: z.literal(8),
  p: z.literal(1),
  salt: base64Schema,
  sealed: base64Schema,
})
export type PassphraseWrap = z.infer<typeof passphraseWrapSchema>

/** Works the passphrase out once; what it answers wraps as many keys as there are. */
export async function passphraseWrapper(
  passphrase: string,
  costLog2: number,
  randomBytes: RandomBytes,
): Promise<(key: DataKey) => PassphraseWrap> {
  const parameters = {
    costLog2,
    r: 8,
    p: 1,
    salt: Buffer.from(randomBytes(16)).toString('base64'),
  } as const
  const by = await workOut(passphrase, parameters)
  return (key) => ({ ...parameters, sealed: wrapKey(key, by, randomBytes) })
}

/** Opens what this passphrase wrapped: null when it did not. Equal parameters are worked out once. */
export function passphraseOpener(passphrase: string) {
  const workedOut = new Map<string, Promise<Uint8Array>>()
  return async (id: string, wrap: PassphraseWrap): Promise<DataKey | null> => {
    const parameters = `${wrap.costLog2} ${wrap.salt}`
    const by = workedOut.get(parameters) ?? workOut(passphrase, wrap)
    workedOut.set(parameters, by)
    return unwrapKey(id, wrap.sealed, await by)
  }
}

const scryptAsync = promisify<string, Uint8Array, number, ScryptOptions, Buffer>(scrypt)

function workOut(
  passphrase: string,
  { costLog2, r, p, salt }: Omit<PassphraseWrap, 'sealed'>,
): Promise<Uint8Array> {
  const N = 2 ** costLog2
  // What it needs by definition, and a little for the library's own use.
  const maxmem = 128 * r * (N + p + 2)
  return scryptAsync(normalPassphrase(passphrase), Buffer.from(salt, 'base64'), 32, {
    N,
    r,
    p,
    maxmem,
  })
}
