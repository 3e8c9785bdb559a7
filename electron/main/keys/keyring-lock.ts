import type { KeyringRefusal, UnlockOutcome } from '#shared/seal/protection.ts'
import type { DataKey } from '#shared/seal/sealer.ts'
import { writeProblemOf } from '../files/write-problem.ts'
import { log } from '../log.ts'
import type { RandomBytes } from './data-key.ts'
import type { Keychain } from './keychain.ts'
import {
  blankKeyring,
  mergedKeyrings,
  type StoredKey,
  type StoredKeyring,
  type WrappedKeys,
} from './keyring.ts'
import { readKeyring, writeKeyring } from './keyring-files.ts'
import { passphraseOpener } from './passphrase.ts'
import { createPatience } from './patience.ts'
import { keptByKeychain, type OpenKeyring } from './rewrap.ts'
import { openByKeychain, openBySecret } from './unlock.ts'

export type KeyringSetting = {
  readonly folder: string
  readonly keychain: Keychain
  /** Sealed content is there: then a missing keyring is a loss and not a first start. */
  readonly hasSealedData: boolean
  readonly nowMs: () => number
  readonly randomBytes: RandomBytes
  readonly wait: (ms: number) => Promise<void>
  /** For tests, which need no slow guesses. */
  readonly costLog2?: number
}

export type Position =
  | ({ readonly kind: 'open' } & OpenKeyring)
  | { readonly kind: 'locked'; readonly stored: StoredKeyring; readonly isAdopted: boolean }
  | { readonly kind: 'newer'; readonly stored: null }
  /** `outgrown`: the keyring that is here, and does not hold the key of what is here. */
  | { readonly kind: 'lost'; readonly stored: null; readonly outgrown: StoredKeyring | null }

export type KeyringLock = ReturnType<typeof createKeyringLock>

/** Where a start stands. Keys are locked at first; where there are none, there is nothing to lock. */
export async function findPosition(setting: KeyringSetting): Promise<Position> {
  const found = await readKeyring(setting.folder, setting.nowMs())
  if (found.kind === 'newer') return { kind: 'newer', stored: null }
  const stored = found.kind === 'found' ? found.keyring : blankKeyring
  if (stored.keys.length > 0) return { kind: 'locked', stored, isAdopted: false }
  return setting.hasSealedData
    ? { kind: 'lost', stored: null, outgrown: null }
    : { kind: 'open', stored, keys: [] }
}

/** Knows where the keyring stands, and gets it from locked to open. One call at a time. */
export function createKeyringLock({ folder, keychain, wait }: KeyringSetting, start: Position) {
  const patiently = createPatience(wait)
  let position = start

  const storedKeys = (): readonly StoredKey[] => position.stored?.keys ?? []

  const save = async ({ stored, keys }: OpenKeyring): Promise<KeyringRefusal | null> => {
    try {
      await writeKeyring(folder, stored)
    } catch (error) {
      return { kind: 'failed', problem: writeProblemOf(error) }
    }
    position = { kind: 'open', stored, keys }
    return null
  }

  const open = async (keys: readonly DataKey[], isKeychainStale: boolean): Promise<'opened'> => {
    if (position.kind !== 'locked') return 'opened'
    const { stored, isAdopted } = position
    const opened = { stored, keys }
    position = { kind: 'open', ...opened }
    const isByKeychain = stored.protection === 'keychain' && (await keychain.isTrustworthy())
    const renewed =
      isByKeychain && isKeychainStale
        ? await keptByKeychain(opened, keychain).catch(() => null)
        : null
    // What cannot be written now is tried again at the next start.
    if ((renewed || isAdopted) && (await save(renewed ?? opened))) {
      log('the keyring could not be renewed')
    }
    return 'opened'
  }

  return {
    position: () => position,
    /** Null once it is on the disk and in force. */
    save,
    tryKeychain: async (): Promise<UnlockOutcome> => {
      if (position.kind === 'open') return 'opened'
      const opened = await openByKeychain(storedKeys(), keychain)
      return opened ? open(opened.keys, opened.isOutdated) : 'wrong'
    },
    trySecret: async (secret: string): Promise<UnlockOutcome> => {
      if (position.kind === 'open') return 'opened'
      const attempt = () => openBySecret(storedKeys(), secret)
      const outcome = await patiently(attempt, ({ kind }) => kind === 'opened')
      return outcome.kind === 'opened' ? open(outcome.keys, true) : outcome.kind
    },
    verifyPassphrase: async (passphrase: string): Promise<'right' | 'wrong' | 'not-set'> => {
      const [newest] = storedKeys()
      const wrap = newest?.wraps.passphrase
      if (!newest || !wrap) return 'not-set'
      const attempt = () => passphraseOpener(passphrase)(newest.id, wrap)
      return (await patiently(attempt, (key) => key !== null)) ? 'right' : 'wrong'
    },
    outgrow: (): void => {
      position = { kind: 'lost', stored: null, outgrown: position.stored }
    },
    adopt: (wrapped: WrappedKeys): void => {
      const isLost = position.kind === 'lost' || (position.kind === 'locked' && position.isAdopted)
      if (!isLost) throw new Error(`The keyring is ${position.kind}`)
      const outgrown = position.kind === 'lost' ? position.outgrown : null
      const known = new Set(outgrown?.keys.map(({ id }) => id))
      if (wrapped.keys.every(({ id }) => known.has(id))) return
      const stored = outgrown ? mergedKeyrings(wrapped, outgrown) : wrapped
      position = { kind: 'locked', stored, isAdopted: true }
    },
  }
}
