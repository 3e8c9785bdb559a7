import type { DataAccess, DataApi, DataWarning, SnapshotInfo } from '#shared/ipc/data-api.ts'
import type { KeyringState } from '#shared/seal/protection.ts'
import type { DataKey } from '#shared/seal/sealer.ts'
import { builtAtMs } from './builders.ts'

type OpenKeyring = Extract<KeyringState, { kind: 'open' }>

export const rightPassphrase = 'five quiet words in here'
export const shownCode = '7K3QM-0ABCD-1EFGH-2JKMN-3PQRS-4TVWX'
export const aKey: DataKey = { id: '00c0ffee', bytes: new Uint8Array(32).fill(7) }

export const anOpenKeyring = (partial: Partial<OpenKeyring> = {}): OpenKeyring => ({
  kind: 'open',
  protection: 'undecided',
  hasPassphrase: false,
  recoveryCodeMadeAtMs: null,
  olderKeys: 0,
  canUseKeychain: false,
  ...partial,
})

export const aSnapshot = (partial: Partial<SnapshotInfo> = {}): SnapshotInfo => ({
  name: 'snapshot-1.tanto',
  createdAtMs: builtAtMs,
  reason: 'hourly',
  bytes: 24_000,
  ...partial,
})

/** The data side of the desktop as long as a test lives, with the passphrase above. */
export type MemoryData = DataApi & {
  access: DataAccess
  keyring: KeyringState
  snapshots: SnapshotInfo[]
  warnings: DataWarning[]
}

export function memoryData(announce: () => void): MemoryData {
  const become = (access: DataAccess) => {
    data.access = access
    announce()
  }
  const change = (partial: Partial<OpenKeyring>) => {
    if (data.keyring.kind === 'open') data.keyring = { ...data.keyring, ...partial }
  }
  const data: MemoryData = {
    access: { kind: 'open', storeKey: null },
    keyring: anOpenKeyring(),
    snapshots: [],
    warnings: [],
    openData: async () => data.access,
    lookAgain: async () => announce(),
    unlock: async ({ secret }) => {
      if (secret !== rightPassphrase) return secret.includes('-') ? 'typo' : 'wrong'
      become({ kind: 'open', storeKey: null })
      return 'opened'
    },
    lock: async () => {
      become({ kind: 'locked', why: 'idle' })
      return true
    },
    keyringState: async () => data.keyring,
    protect: async (request) => {
      const isPassphrase = request.by === 'passphrase'
      const isAppLock = isPassphrase && request.askedAt === 'app-lock'
      change({
        protection: isAppLock ? 'keychain' : request.by,
        ...(isPassphrase ? { hasPassphrase: true } : {}),
        ...(request.by === 'none' ? { hasPassphrase: false, recoveryCodeMadeAtMs: null } : {}),
      })
      return { kind: 'done' }
    },
    makeRecoveryCode: async () => {
      change({ recoveryCodeMadeAtMs: builtAtMs })
      return { kind: 'made', code: shownCode }
    },
    changeKey: async ({ passphrase }) => {
      const { keyring } = data
      if (keyring.kind !== 'open') return { kind: 'refused', because: 'no-key' }
      if (keyring.hasPassphrase && passphrase !== rightPassphrase)
        return { kind: 'wrong-passphrase' }
      const hadCode = keyring.recoveryCodeMadeAtMs !== null
      change({ recoveryCodeMadeAtMs: null, olderKeys: keyring.olderKeys + 1 })
      return { kind: 'rotated', recoveryCode: hadCode ? 'must-be-made-again' : 'none-was-made' }
    },
    dataWarnings: async () => data.warnings,
    listSnapshots: async () => data.snapshots,
    takeSnapshot: async () => {
      const name = `snapshot-${data.snapshots.length + 1}.tanto`
      data.snapshots.push(aSnapshot({ name, reason: 'manual', createdAtMs: builtAtMs + 3_600_000 }))
      return { kind: 'done' }
    },
    restoreSnapshot: async () => ({ kind: 'done' }),
    backUp: async () => ({ kind: 'cancelled' }),
    chooseBackup: async () => ({ kind: 'cancelled' }),
    unlockBackup: async ({ secret }) =>
      secret === rightPassphrase
        ? { kind: 'ready', createdAtMs: builtAtMs, cases: 3 }
        : { kind: secret.includes('-') ? 'typo' : 'wrong' },
    restoreBackup: async () => ({ kind: 'done' }),
  }
  return data
}
