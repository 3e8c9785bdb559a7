import { passphraseProblem } from '#shared/seal/passphrase-rule.ts'
import type {
  KeyringChange,
  KeyringRefusal,
  NewRecoveryCode,
  Rotation,
} from '#shared/seal/protection.ts'
import { newRecoveryCode, shownRecoveryCode } from '#shared/seal/recovery-code.ts'
import type { Keychain } from './keychain.ts'
import { isSealing } from './keyring.ts'
import type { KeyringLock, KeyringSetting } from './keyring-lock.ts'
import { passphraseCostLog2, passphraseWrapper } from './passphrase.ts'
import {
  keptByKeychain,
  keptByNothing,
  keptByPassphrase,
  type OpenKeyring,
  withKey,
  withNewKey,
  withoutOlderKeys,
  withPassphrase,
  withRecoveryCode,
} from './rewrap.ts'

/** What may be done with an open keyring. A change holds once it is on the disk. */
export type KeyringChanges = {
  readonly chooseNone: () => Promise<KeyringChange>
  /** `app-lock` leaves the key to the keychain: the passphrase opens the app, and backups. */
  readonly setPassphrase: (input: {
    passphrase: string
    askedAt: 'every-start' | 'app-lock'
  }) => Promise<KeyringChange>
  /** A passphrase stays, for the app lock and for backups. */
  readonly useKeychain: () => Promise<KeyringChange>
  readonly makeRecoveryCode: () => Promise<NewRecoveryCode>
  /** Seals with a new key from now on. Needs the passphrase where one is set, else null. */
  readonly rotate: (input: { passphrase: string | null }) => Promise<Rotation>
  /** When nothing is left that they sealed. Backups hold keys of their own. */
  readonly forgetOldKeys: () => Promise<KeyringChange>
}

const noKeychain: KeyringRefusal = { kind: 'refused', because: 'no-keychain' }
const noKey: KeyringRefusal = { kind: 'refused', because: 'no-key' }

export function createKeyringChanges(
  { keychain, nowMs, randomBytes, costLog2 = passphraseCostLog2 }: KeyringSetting,
  { position, save, verifyPassphrase }: KeyringLock,
  inTurn: <T>(work: () => Promise<T>) => Promise<T>,
): KeyringChanges {
  const whenOpen = <T>(work: (open: OpenKeyring) => Promise<T>): Promise<T> =>
    inTurn(async () => {
      const here = position()
      if (here.kind !== 'open') throw new Error(`The keyring is ${here.kind}`)
      return work(here)
    })
  const saved = async (next: OpenKeyring): Promise<KeyringChange> =>
    (await save(next)) ?? { kind: 'done' }
  const wrapper = (passphrase: string) => passphraseWrapper(passphrase, costLog2, randomBytes)

  return {
    chooseNone: () => whenOpen((open) => saved(keptByNothing(open))),

    setPassphrase: ({ passphrase, askedAt }) =>
      whenOpen(async (open) => {
        const problem = passphraseProblem(passphrase)
        if (problem) return { kind: 'refused', because: problem }
        const isAppLock = askedAt === 'app-lock'
        if (isAppLock && open.stored.protection !== 'keychain') return noKeychain
        const wrap = await wrapper(passphrase)
        const next = withKey(open, randomBytes)
        return saved(isAppLock ? withPassphrase(next, wrap) : keptByPassphrase(next, wrap))
      }),

    useKeychain: () =>
      whenOpen(async (open) => {
        const next = await toKeychain(withKey(open, randomBytes), keychain)
        return next ? saved(next) : noKeychain
      }),

    makeRecoveryCode: () =>
      whenOpen(async (open) => {
        if (!isSealing(open.stored)) return noKey
        const code = newRecoveryCode(randomBytes)
        const refusal = await save(withRecoveryCode(open, code, nowMs(), randomBytes))
        return refusal ?? { kind: 'made', code: shownRecoveryCode(code) }
      }),

    rotate: ({ passphrase }) =>
      whenOpen(async (open) => {
        if (!isSealing(open.stored)) return noKey
        let next: OpenKeyring | null = withNewKey(open, randomBytes)
        if (hasPassphrase(open)) {
          if (passphrase === null || (await verifyPassphrase(passphrase)) !== 'right') {
            return { kind: 'wrong-passphrase' }
          }
          next = withPassphrase(next, await wrapper(passphrase))
        }
        if (open.stored.protection === 'keychain') next = await toKeychain(next, keychain)
        if (!next) return noKeychain
        const hadCode = open.stored.recoveryCodeMadeAtMs !== null
        const recoveryCode = hadCode ? 'must-be-made-again' : 'none-was-made'
        return (await save(next)) ?? { kind: 'rotated', recoveryCode }
      }),

    forgetOldKeys: () => whenOpen((open) => saved(withoutOlderKeys(open))),
  }
}

/** Null when there is no keychain to trust, or somebody it asked for its password said no. */
async function toKeychain(next: OpenKeyring, keychain: Keychain): Promise<OpenKeyring | null> {
  if (!(await keychain.isTrustworthy())) return null
  return keptByKeychain(next, keychain).catch(() => null)
}

function hasPassphrase({ stored }: OpenKeyring): boolean {
  return stored.keys[0]?.wraps.passphrase !== null
}
