import type { DataKey } from '#shared/seal/sealer.ts'
import { readRecoveryCode } from '#shared/seal/recovery-code.ts'
import type { Keychain } from './keychain.ts'
import type { StoredKey } from './keyring.ts'
import { passphraseOpener } from './passphrase.ts'
import { openByRecoveryCode } from './recovery-wrap.ts'

export type SecretOutcome =
  | { readonly kind: 'opened'; readonly keys: readonly DataKey[] }
  | { readonly kind: 'wrong' | 'typo' }

/**
 * Opens wrapped keys, of this machine or from the head of a backup, with the passphrase or the
 * recovery code; it is not asked which of them it is. Opened means: the newest key is, and of the
 * older ones those that can be.
 */
export async function openBySecret(
  stored: readonly StoredKey[],
  secret: string,
): Promise<SecretOutcome> {
  const read = readRecoveryCode(secret)
  if (read.kind === 'code') {
    const keys = await openKeys(stored, async ({ id, wraps }) =>
      wraps.recovery ? openByRecoveryCode(id, wraps.recovery, read.code) : null,
    )
    if (keys) return { kind: 'opened', keys }
  }
  const open = passphraseOpener(secret)
  const keys = await openKeys(stored, async ({ id, wraps }) =>
    wraps.passphrase ? open(id, wraps.passphrase) : null,
  )
  if (keys) return { kind: 'opened', keys }
  const hasCode = stored[0]?.wraps.recovery !== null
  return { kind: read.kind === 'typo' && hasCode ? 'typo' : 'wrong' }
}

export type KeychainOutcome = {
  readonly keys: readonly DataKey[]
  /** The keychain wants them wrapped anew. */
  readonly isOutdated: boolean
}

/** Null when this keychain is not to be trusted, or does not open the newest key. */
export async function openByKeychain(
  stored: readonly StoredKey[],
  keychain: Keychain,
): Promise<KeychainOutcome | null> {
  if (!(await keychain.isTrustworthy())) return null
  let isOutdated = false
  const keys = await openKeys(stored, async ({ id, wraps }) => {
    if (wraps.keychain === null) return null
    try {
      const opened = await keychain.unwrap(Buffer.from(wraps.keychain, 'base64'))
      isOutdated ||= opened.isOutdated
      return dataKeyOf(id, opened.bytes)
    } catch {
      return null
    }
  })
  return keys && { keys, isOutdated }
}

/**
 * What the keychain keeps: the id with the key, so that wraps cannot be swapped. Throws when it
 * refuses, or does not give back what it was given: a key that comes back never again is no key.
 */
export async function wrapByKeychain(key: DataKey, keychain: Keychain): Promise<string> {
  const kept = Buffer.concat([Buffer.from(key.id, 'hex'), key.bytes])
  const wrapped = await keychain.wrap(kept)
  const { bytes } = await keychain.unwrap(wrapped)
  if (!kept.equals(bytes)) throw new Error('The keychain does not keep what it is given')
  return Buffer.from(wrapped).toString('base64')
}

function dataKeyOf(id: string, kept: Uint8Array): DataKey | null {
  const isIt = kept.length === 36 && Buffer.from(kept.subarray(0, 4)).toString('hex') === id
  return isIt ? { id, bytes: Uint8Array.from(kept.subarray(4)) } : null
}

async function openKeys(
  stored: readonly StoredKey[],
  open: (key: StoredKey) => Promise<DataKey | null>,
): Promise<DataKey[] | null> {
  const [newest, ...older] = stored
  const key = newest && (await open(newest))
  // A file from outside cannot make us work out one passphrase after the other.
  if (!key) return null
  const keys = [key]
  for (const one of older) {
    const other = await open(one)
    if (other) keys.push(other)
  }
  return keys
}
