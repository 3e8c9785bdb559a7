import { z } from '#shared/base/schema.ts'
import { timestampMsSchema } from '#shared/base/time.ts'
import { protections } from '#shared/seal/protection.ts'
import { passphraseWrapSchema } from './passphrase.ts'
import { recoveryWrapSchema } from './recovery-wrap.ts'
import { base64Schema } from './wrapped-bytes.ts'

/** Raise it with every change that an older version would misread: it then leaves the file alone. */
export const keyringFormat = 1

/** A keyring with this much about how the keychain keeps a key. */
function keyringOf<T extends z.ZodType>(keychainWrap: T) {
  const key = z.strictObject({
    id: z.string().regex(/^[0-9a-f]{8}$/),
    wraps: z.strictObject({
      keychain: keychainWrap,
      passphrase: passphraseWrapSchema.nullable(),
      recovery: recoveryWrapSchema.nullable(),
    }),
  })
  return z.strictObject({
    format: z.literal(keyringFormat),
    protection: z.enum(protections),
    /** The newest first: with `keychain` and `passphrase` it seals, the others only open. */
    keys: z
      .array(key)
      .refine((keys) => new Set(keys.map(({ id }) => id)).size === keys.length, 'ids are unique'),
    recoveryCodeMadeAtMs: timestampMsSchema.nullable(),
  })
}

/** The data keys, each wrapped in one or more ways. Never holds a bare key. */
export const keyringSchema = keyringOf(base64Schema.nullable())
export type StoredKeyring = z.infer<typeof keyringSchema>
export type StoredKey = StoredKeyring['keys'][number]

/**
 * What may travel in the head of a snapshot or backup, so that it opens on another machine with
 * the passphrase or the recovery code. No keychain is in it: no other machine has this one.
 */
export const wrappedKeysSchema = keyringOf(z.null())
export type WrappedKeys = z.infer<typeof wrappedKeysSchema>

/** Before anything was chosen. */
export const blankKeyring: StoredKeyring = {
  format: keyringFormat,
  protection: 'undecided',
  keys: [],
  recoveryCodeMadeAtMs: null,
}

/** Whether the newest key seals what is new. */
export function isSealing({ protection }: StoredKeyring): boolean {
  return protection === 'keychain' || protection === 'passphrase'
}

export function wrappedKeys(keyring: StoredKeyring): WrappedKeys {
  const keys = keyring.keys.map(({ id, wraps }) => ({ id, wraps: { ...wraps, keychain: null } }))
  return { ...keyring, keys }
}

/** Whether content sealed with these keys could be opened without this machine's keychain. */
export function opensElsewhere({ keys }: WrappedKeys | StoredKeyring): boolean {
  return keys.every(({ wraps }) => wraps.passphrase !== null || wraps.recovery !== null)
}

/** The first keyring, and the keys that only the second has: no key is lost to an older copy. */
export function mergedKeyrings(first: StoredKeyring, second: StoredKeyring): StoredKeyring {
  const known = new Set(first.keys.map(({ id }) => id))
  const others = second.keys.filter(({ id }) => !known.has(id))
  return others.length === 0 ? first : { ...first, keys: [...first.keys, ...others] }
}
