import type { DataApi } from '#shared/ipc/data-api.ts'

/** Data that is open and kept as it is, with no snapshots yet. */
export function openData(): DataApi {
  const state = {
    kind: 'open',
    protection: 'none',
    hasPassphrase: false,
    recoveryCodeMadeAtMs: null,
    olderKeys: 0,
    canUseKeychain: false,
  } as const
  return {
    openData: async () => ({ kind: 'open', storeKey: null }),
    unlock: async () => 'wrong',
    lock: async () => false,
    keyringState: async () => state,
    protect: async () => ({ kind: 'done' }),
    makeRecoveryCode: async () => ({ kind: 'made', code: 'AAAAA-BBBBB' }),
    changeKey: async () => ({ kind: 'rotated', recoveryCode: 'none-was-made' }),
    listSnapshots: async () => [],
    takeSnapshot: async () => ({ kind: 'done' }),
    restoreSnapshot: async () => ({ kind: 'done' }),
    backUp: async () => ({ kind: 'cancelled' }),
    chooseBackup: async () => ({ kind: 'cancelled' }),
    unlockBackup: async () => ({ kind: 'wrong' }),
    restoreBackup: async () => ({ kind: 'done' }),
  }
}
