import { stat } from 'node:fs/promises'
import type { ProtectRequest, SnapshotOutcome } from '#shared/ipc/data-api.ts'
import type { KeyringChange } from '#shared/seal/protection.ts'
import { writeProblemOf } from '../files/write-problem.ts'
import type { DesktopHandlers } from '../ipc/register.ts'
import { noKeys } from '../journal/sealers.ts'
import { opensElsewhere } from '../keys/keyring.ts'
import type { Keyring } from '../keys/open-keyring.ts'
import { log } from '../log.ts'
import { SnapshotDamagedError } from '../snapshot/snapshot-file.ts'
import { copyToFolder, lookInto, type OpenedBackup, unlockBackup } from './backups.ts'
import type { DataVault } from './data-vault.ts'
import type { History } from './history.ts'
import { sealingKeys } from './history-keys.ts'
import type { DataApi } from '#shared/ipc/data-api.ts'

type Dependencies = {
  readonly vault: DataVault
  /** Null: the person decided not to. */
  readonly chooseFolder: () => Promise<string | null>
  readonly chooseFile: () => Promise<string | null>
}

/** What windows may ask about protection, snapshots and backups. */
export function createDataHandlers(
  deps: Dependencies,
): Pick<DesktopHandlers, Exclude<keyof DataApi, 'dataWarnings'>> {
  const { vault } = deps
  let chosenFile: string | null = null
  let chosen: OpenedBackup | null = null

  const open = async (): Promise<{ history: History; ring: Keyring }> => {
    vault.mustBeUnlocked()
    return { history: await vault.history(), ring: await vault.keyring() }
  }

  /** A change of keys holds at once; sealing all anew follows from it. */
  const sealedAnew = async (change: KeyringChange): Promise<KeyringChange> => {
    if (change.kind === 'done') await vault.rework(async () => {})
    return change
  }

  const restore = (file: string, keys = noKeys): Promise<SnapshotOutcome> =>
    outcomeOf(() =>
      vault.rework(async (history) => {
        if (history.hasNews()) await history.takeSnapshot('manual')
        await history.adopt(file, keys)
      }),
    )

  return {
    openData: (_input, caller) => vault.access(caller.id),
    lookAgain: () => vault.lookAgain(),
    unlock: ({ secret }) => vault.unlock(secret),
    lock: () => vault.lock(),
    keyringState: async () => (await vault.keyring()).state(),
    protect: async (request) => {
      const { ring } = await open()
      return sealedAnew(await changeProtection(ring, request))
    },
    makeRecoveryCode: async () => (await open()).ring.makeRecoveryCode(),
    changeKey: async ({ passphrase }) => {
      const { ring } = await open()
      const rotation = await ring.rotate({ passphrase })
      if (rotation.kind === 'rotated') await sealedAnew({ kind: 'done' })
      return rotation
    },
    listSnapshots: async () => {
      const { history } = await open()
      const snapshots = await history.snapshots()
      return Promise.all(
        snapshots.map(async ({ name, createdAtMs, reason, path }) => {
          return { name, createdAtMs, reason, bytes: (await stat(path)).size }
        }),
      )
    },
    takeSnapshot: () =>
      outcomeOf(async () => {
        await (await open()).history.takeSnapshot('manual')
      }),
    restoreSnapshot: async ({ name }) => {
      const { history, ring } = await open()
      const snapshot = (await history.snapshots()).find((one) => one.name === name)
      const keys = ring.keys()
      if (!snapshot || !keys) return { kind: 'damaged' }
      return restore(snapshot.path, sealingKeys(keys, 'snapshot'))
    },
    backUp: async () => {
      const { history, ring } = await open()
      const wrapped = ring.wrapped()
      if (ring.keys()?.sealing && !(wrapped && opensElsewhere(wrapped)))
        return { kind: 'needs-code' }
      const folder = await deps.chooseFolder()
      if (folder === null) return { kind: 'cancelled' }
      try {
        return {
          kind: 'saved',
          path: await copyToFolder(await history.takeSnapshot('manual'), folder),
        }
      } catch (error) {
        log('a backup could not be written')
        return { kind: 'failed', problem: writeProblemOf(error) }
      }
    },
    chooseBackup: async () => {
      vault.mustBeUnlocked()
      chosen = null
      chosenFile = await deps.chooseFile()
      if (chosenFile === null) return { kind: 'cancelled' }
      const keys = (await vault.keyring()).keys()
      const look = await lookInto(chosenFile, keys ? sealingKeys(keys, 'snapshot') : noKeys)
      chosen = look.backup
      return look.outcome
    },
    unlockBackup: async ({ secret }) => {
      vault.mustBeUnlocked()
      if (chosenFile === null) return { kind: 'damaged' }
      const look = await unlockBackup(chosenFile, secret)
      chosen = look.backup
      return look.outcome
    },
    restoreBackup: async () => {
      vault.mustBeUnlocked()
      if (!chosen) return { kind: 'damaged' }
      if ((await vault.keyring()).state().kind !== 'open') await vault.startOver()
      return restore(chosen.file, chosen.keys)
    },
  }
}

function changeProtection(ring: Keyring, request: ProtectRequest): Promise<KeyringChange> {
  switch (request.by) {
    case 'keychain':
      return ring.useKeychain()
    case 'passphrase':
      return ring.setPassphrase(request)
    case 'none':
      return ring.chooseNone()
  }
}

async function outcomeOf(work: () => Promise<void>): Promise<SnapshotOutcome> {
  try {
    await work()
    return { kind: 'done' }
  } catch (error) {
    if (error instanceof SnapshotDamagedError) return { kind: 'damaged' }
    log('a snapshot could not be taken or restored')
    return { kind: 'failed', problem: writeProblemOf(error) }
  }
}
