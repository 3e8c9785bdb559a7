import type { DataKey } from '#shared/seal/sealer.ts'
import { newDataKey, type RandomBytes } from './data-key.ts'
import type { Keychain } from './keychain.ts'
import { isSealing, type StoredKey, type StoredKeyring } from './keyring.ts'
import { wrapByRecoveryCode } from './recovery-wrap.ts'
import { wrapByKeychain } from './unlock.ts'
import type { PassphraseWrap } from './passphrase.ts'

/** What is on the disk, and the keys in it that are open. */
export type OpenKeyring = {
  readonly stored: StoredKeyring
  readonly keys: readonly DataKey[]
}

type Wraps = StoredKey['wraps']
type PassphraseWrapper = (key: DataKey) => PassphraseWrap

/** A first key, if there is none yet. */
export function withKey(open: OpenKeyring, randomBytes: RandomBytes): OpenKeyring {
  return open.stored.keys.length > 0 ? open : withNewKey(open, randomBytes)
}

export async function keptByKeychain(open: OpenKeyring, keychain: Keychain): Promise<OpenKeyring> {
  const wraps = new Map<string, string>()
  for (const key of open.keys) wraps.set(key.id, await wrapByKeychain(key, keychain))
  return rewrapped(open, 'keychain', ({ id }) => ({ keychain: wraps.get(id) ?? null }))
}

/** From now on no start does without the passphrase: the keychain's wraps go. */
export function keptByPassphrase(open: OpenKeyring, wrap: PassphraseWrapper): OpenKeyring {
  return rewrapped(open, 'passphrase', (key) => ({ keychain: null, passphrase: wrap(key) }))
}

/** The passphrase for the app lock and for backups; what keeps the key stays as it is. */
export function withPassphrase(open: OpenKeyring, wrap: PassphraseWrapper): OpenKeyring {
  return rewrapped(open, open.stored.protection, (key) => ({ passphrase: wrap(key) }))
}

/** Nothing is sealed from now on. The keys stay until nothing that they sealed is left. */
export function keptByNothing({ stored, keys }: OpenKeyring): OpenKeyring {
  return { stored: { ...stored, protection: 'none' }, keys }
}

export function withRecoveryCode(
  open: OpenKeyring,
  code: string,
  madeAtMs: number,
  randomBytes: RandomBytes,
): OpenKeyring {
  const { stored, keys } = rewrapped(open, open.stored.protection, (key) => ({
    recovery: wrapByRecoveryCode(key, code, randomBytes),
  }))
  return { stored: { ...stored, recoveryCodeMadeAtMs: madeAtMs }, keys }
}

/**
 * A new key in front, without a wrap yet. The recovery code's wraps of the older keys stay: they
 * may be all that opens an older backup.
 */
export function withNewKey({ stored, keys }: OpenKeyring, randomBytes: RandomBytes): OpenKeyring {
  const key = newDataKey(randomBytes)
  const bare = { id: key.id, wraps: { keychain: null, passphrase: null, recovery: null } }
  return {
    stored: { ...stored, keys: [bare, ...stored.keys], recoveryCodeMadeAtMs: null },
    keys: [key, ...keys],
  }
}

/** Only the key that seals stays; none does where nothing is sealed. */
export function withoutOlderKeys({ stored, keys }: OpenKeyring): OpenKeyring {
  const kept = isSealing(stored) ? 1 : 0
  return {
    stored: { ...stored, keys: stored.keys.slice(0, kept) },
    keys: keys.slice(0, kept),
  }
}

/** Replaces wraps of the open keys. What wraps a key that is not open stays: it may open it one day. */
function rewrapped(
  { stored, keys }: OpenKeyring,
  protection: StoredKeyring['protection'],
  wrapsOf: (key: DataKey) => Partial<Wraps>,
): OpenKeyring {
  const byId = new Map(keys.map((key) => [key.id, key]))
  const changed = stored.keys.map((entry) => {
    const key = byId.get(entry.id)
    return key ? { ...entry, wraps: { ...entry.wraps, ...wrapsOf(key) } } : entry
  })
  return { stored: { ...stored, protection, keys: changed }, keys }
}
