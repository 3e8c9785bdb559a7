import type { WriteProblem } from '../base/write-problem.ts'
import type { PassphraseProblem } from './passphrase-rule.ts'

/**
 * What keeps the data key. `undecided`: the system has no keychain to trust and nothing was chosen
 * yet; content is not sealed meanwhile.
 */
export const protections = ['keychain', 'passphrase', 'none', 'undecided'] as const
export type Protection = (typeof protections)[number]

/** Where the keys stand. Holds no secret: a page may be told. */
export type KeyringState =
  | {
      readonly kind: 'open'
      readonly protection: Protection
      /** It opens the app lock, and backups on other machines; with `passphrase` also every start. */
      readonly hasPassphrase: boolean
      /** Null: there is no code, or a rotation has made it void. */
      readonly recoveryCodeMadeAtMs: number | null
      /** Keys that open what was sealed before the last rotation. */
      readonly olderKeys: number
      readonly canUseKeychain: boolean
    }
  /** Sealed data is there and the key is not: a passphrase or the recovery code is needed. */
  | {
      readonly kind: 'locked'
      readonly protection: Protection
      readonly accepts: { readonly passphrase: boolean; readonly recoveryCode: boolean }
    }
  /** Sealed data is there and no keyring that could open it: a snapshot may hold the wrapped keys. */
  | { readonly kind: 'lost' }
  /** The keyring was written by a newer version of the app. It is left as it is. */
  | { readonly kind: 'newer' }

/** `typo`: it looks like a recovery code, but no such code was ever made. */
export type UnlockOutcome = 'opened' | 'wrong' | 'typo'

/** Why a change was not made. Nothing has changed then. */
export type KeyringRefusal =
  | { readonly kind: 'refused'; readonly because: 'no-keychain' | 'no-key' | PassphraseProblem }
  | { readonly kind: 'failed'; readonly problem: WriteProblem }

/** `done`: it is on the disk, in both copies. */
export type KeyringChange = { readonly kind: 'done' } | KeyringRefusal

/** The code is shown once; it is kept nowhere. Older codes are void. */
export type NewRecoveryCode = { readonly kind: 'made'; readonly code: string } | KeyringRefusal

/** A recovery code that was made before opens nothing that is sealed from now on. */
export type Rotation =
  | { readonly kind: 'rotated'; readonly recoveryCode: 'none-was-made' | 'must-be-made-again' }
  | { readonly kind: 'wrong-passphrase' }
  | KeyringRefusal
