import type { KeyringState, UnlockOutcome } from '#shared/seal/protection.ts'
import type { DataKey } from '#shared/seal/sealer.ts'
import { isSealing, type WrappedKeys, wrappedKeys } from './keyring.ts'
import { createKeyringChanges, type KeyringChanges } from './keyring-changes.ts'
import {
  createKeyringLock,
  findPosition,
  type KeyringSetting,
  type Position,
} from './keyring-lock.ts'

export type OpenKeys = {
  /** Seals what is new. Null: content is kept as it is. */
  readonly sealing: DataKey | null
  /** Open what is there, the newest first. */
  readonly all: readonly DataKey[]
}

/**
 * The data keys of this profile, and what may be done about them, one after the other. What the
 * state does not allow throws: pages are told the state and have no reason to ask for it.
 */
export type Keyring = KeyringChanges & {
  readonly state: () => KeyringState
  /** Null unless open. */
  readonly keys: () => OpenKeys | null
  /** For the head of a snapshot or backup. Null when lost, or a newer version's. */
  readonly wrapped: () => WrappedKeys | null
  /** By the passphrase or the recovery code. Renews what the keychain keeps where it can. */
  readonly unlock: (input: { secret: string }) => Promise<UnlockOutcome>
  /** Asks the keychain once more: somebody may have said no by mistake. */
  readonly retryKeychain: () => Promise<UnlockOutcome>
  /** Something is sealed with a key that is not here: an older keyring took the newer one's place. */
  readonly outgrow: () => void
  /** When lost: goes on with what a snapshot's head holds. It is kept once it has been unlocked. */
  readonly adoptWrappedKeys: (wrapped: WrappedKeys) => void
  /** For the app lock. */
  readonly verifyPassphrase: (input: {
    passphrase: string
  }) => Promise<'right' | 'wrong' | 'not-set'>
}

/**
 * Opens the keyring of a profile. A first start gets a key at once where there is a keychain to
 * trust, else it is undecided. Over sealed data no new key is ever made; nothing is ever deleted.
 */
export async function openKeyring(setting: KeyringSetting): Promise<Keyring> {
  const canUseKeychain = await setting.keychain.isTrustworthy()
  const lock = createKeyringLock(setting, await findPosition(setting))
  const inTurn = createTurns()
  const changes = createKeyringChanges(setting, lock, inTurn)

  if (lock.position().kind === 'locked') await lock.tryKeychain()
  if (lock.position().stored?.protection === 'undecided') await changes.useKeychain()

  return {
    ...changes,
    state: () => stateOf(lock.position(), canUseKeychain),
    keys: () => openKeysOf(lock.position()),
    wrapped: () => {
      const { stored } = lock.position()
      return stored && wrappedKeys(stored)
    },
    unlock: ({ secret }) => inTurn(() => lock.trySecret(secret)),
    retryKeychain: () => inTurn(lock.tryKeychain),
    outgrow: lock.outgrow,
    adoptWrappedKeys: lock.adopt,
    verifyPassphrase: ({ passphrase }) => inTurn(() => lock.verifyPassphrase(passphrase)),
  }
}

function openKeysOf(position: Position): OpenKeys | null {
  if (position.kind !== 'open') return null
  const { stored, keys } = position
  return { sealing: (isSealing(stored) && keys[0]) || null, all: keys }
}

function stateOf(position: Position, canUseKeychain: boolean): KeyringState {
  if (position.stored === null) return { kind: position.kind }
  const { protection, keys, recoveryCodeMadeAtMs } = position.stored
  const hasPassphrase = Boolean(keys[0]?.wraps.passphrase)
  if (position.kind === 'locked') {
    const accepts = { passphrase: hasPassphrase, recoveryCode: Boolean(keys[0]?.wraps.recovery) }
    return { kind: 'locked', protection, accepts }
  }
  const olderKeys = keys.length - (isSealing(position.stored) ? 1 : 0)
  return {
    kind: 'open',
    protection,
    hasPassphrase,
    recoveryCodeMadeAtMs,
    olderKeys,
    canUseKeychain,
  }
}

/** Runs one work after the other, whatever becomes of the one before. */
function createTurns() {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work)
    last = result.catch(() => {})
    return result
  }
}
