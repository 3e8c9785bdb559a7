import type { WriteProblem } from '../base/write-problem.ts'
import type {
  KeyringChange,
  KeyringState,
  NewRecoveryCode,
  Rotation,
  UnlockOutcome,
} from '../seal/protection.ts'
import type { DataKey } from '../seal/sealer.ts'

// What a window may ask about the data on this machine: whether it is open, how it is protected,
// and its snapshots. Types only, like desktop-api.ts.

/** Whether the data can be read now. */
export type DataAccess =
  /** `storeKey` seals the working store; null: it is kept as it is. */
  | { readonly kind: 'open'; readonly storeKey: DataKey | null }
  /**
   * `start`: it opens with the passphrase. `keychain`: the system no longer gives the key; passphrase
   * or recovery code do. `idle`: the app lock; the passphrase opens it.
   */
  | { readonly kind: 'locked'; readonly why: 'start' | 'keychain' | 'idle' }
  /** Sealed data is there and its key nowhere. Nothing is touched; a backup can be restored. */
  | { readonly kind: 'lost' }
  /** Everything is being sealed anew or restored; it is open again in a moment. */
  | { readonly kind: 'working' }

export type ProtectRequest =
  | { readonly by: 'keychain' }
  /** `app-lock`: the keychain keeps the key as before, and the passphrase opens the locked app. */
  | {
      readonly by: 'passphrase'
      readonly passphrase: string
      readonly askedAt: 'every-start' | 'app-lock'
    }
  | { readonly by: 'none' }

/** Why a snapshot was taken. `restored`: it came from outside or from before, and is the newest. */
export type SnapshotReason = 'hourly' | 'update' | 'manual' | 'restored'

export type SnapshotInfo = {
  readonly name: string
  readonly createdAtMs: number
  readonly reason: SnapshotReason
  readonly bytes: number
}

export type SnapshotOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'failed'; readonly problem: WriteProblem }

/** A backup the user chose, before anything is done with it. */
export type ChosenBackup =
  | { readonly kind: 'cancelled' }
  /** No backup of ours, or not whole. */
  | { readonly kind: 'damaged' }
  | { readonly kind: 'newer' }
  /** It is sealed with a key this machine does not have. */
  | { readonly kind: 'needs-secret' }
  | { readonly kind: 'ready'; readonly createdAtMs: number; readonly cases: number }

/** What somebody should know about the place the data is kept in. None of it stops the work. */
export type DataWarning =
  | { readonly kind: 'disk-nearly-full'; readonly freeBytes: number }
  /** What is typed can't be saved as it stands. */
  | { readonly kind: 'not-writable' }
  /** The newest entry is from a later time than it is now: the clock was set back, or was ahead. */
  | { readonly kind: 'clock-behind'; readonly lastAtMs: number }

export type DataApi = {
  /** Opens the data, or says what is in the way. */
  openData: (input: Record<never, never>) => Promise<DataAccess>
  /** Somebody put right what was in the way: keychain and keyring are looked at anew. */
  lookAgain: (input: Record<never, never>) => Promise<void>
  /** The secret is the passphrase or the recovery code. */
  unlock: (input: { secret: string }) => Promise<UnlockOutcome>
  /** Locks at once; refused (false) during a call, and where no passphrase opens it again. */
  lock: (input: Record<never, never>) => Promise<boolean>
  keyringState: (input: Record<never, never>) => Promise<KeyringState>
  /** Changes what protects the data. What is there is sealed anew, or opened. */
  protect: (input: ProtectRequest) => Promise<KeyringChange>
  /** Makes a new code, shown this once. The one before opens nothing any more. */
  makeRecoveryCode: (input: Record<never, never>) => Promise<NewRecoveryCode>
  /** Seals everything with a new key. The passphrase is needed where there is one. */
  changeKey: (input: { passphrase: string | null }) => Promise<Rotation>
  /** As it is now. */
  dataWarnings: (input: Record<never, never>) => Promise<readonly DataWarning[]>
  listSnapshots: (input: Record<never, never>) => Promise<readonly SnapshotInfo[]>
  takeSnapshot: (input: Record<never, never>) => Promise<SnapshotOutcome>
  /** Goes back to a snapshot. What is there now is kept as one too. */
  restoreSnapshot: (input: { name: string }) => Promise<SnapshotOutcome>
  /**
   * Asks for a folder and writes a backup into it, read back before it counts. `needs-code`: it could
   * be opened on this machine alone, for there is neither passphrase nor recovery code.
   */
  backUp: (
    input: Record<never, never>,
  ) => Promise<
    | { readonly kind: 'saved'; readonly path: string }
    | { readonly kind: 'cancelled' | 'needs-code' }
    | { readonly kind: 'failed'; readonly problem: WriteProblem }
  >
  /** Asks for a backup file and looks into it. */
  chooseBackup: (input: Record<never, never>) => Promise<ChosenBackup>
  /** Opens the chosen backup with its passphrase or recovery code. */
  unlockBackup: (input: {
    secret: string
  }) => Promise<ChosenBackup | { readonly kind: 'wrong' | 'typo' }>
  /** Restores the chosen backup. What is there now is kept as a snapshot. */
  restoreBackup: (input: Record<never, never>) => Promise<SnapshotOutcome>
}
