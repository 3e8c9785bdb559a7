import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import type { DataAccess } from '#shared/ipc/data-api.ts'
import type { UnlockOutcome } from '#shared/seal/protection.ts'
import { NewerError } from '../files/newer-error.ts'
import { UnknownKeyError } from '../journal/sealers.ts'
import { deriveKey } from '../keys/data-key.ts'
import type { Keychain } from '../keys/keychain.ts'
import { type Keyring, openKeyring, type OpenKeys } from '../keys/open-keyring.ts'
import { openBySecret } from '../keys/unlock.ts'
import { codeOf, log } from '../log.ts'
import { resealTeamFiles } from '../team/team-files.ts'
import { hasSealedData, wrappedKeysInSnapshots } from './find-sealed-data.ts'
import { type History, historyFolders, openHistory, type RunSnapshotTask } from './history.ts'
import { historyKeysOf } from './history-keys.ts'
import { type FoundMarker, readMarker, writeMarker } from './profile-marker.ts'
import { beginRun, endRun, removeHeadlessStore } from './store-folder.ts'
import { setAside } from './set-aside.ts'

export type VaultSetting = {
  readonly userData: string
  readonly appVersion: string
  readonly keychain: Keychain
  readonly nowMs: () => number
  readonly run: RunSnapshotTask
  /** Whether the app lock is on: then a start is locked too, where a passphrase is set. */
  readonly isLockedAtStart: () => boolean
  /** Removes the working store from the disk. No window has it open then. */
  readonly clearStore: () => Promise<void>
  /** The windows there are; each lets go of its store before everything is worked on. */
  readonly windowIds: () => readonly number[]
  /** Before everything is worked on: what else writes into the journal stops doing so. */
  readonly holdStill: () => Promise<void>
  /** Windows have to ask again. */
  readonly onAccessChanged: () => void
}

/** A passphrase or a recovery code is needed first. */
export class LockedError extends Error {}

/** The data of this profile: locked, open, or being worked on. */
export type DataVault = {
  readonly access: (windowId: number) => Promise<DataAccess>
  /** Looks anew at keychain and keyring: what was in the way may be put right. */
  readonly lookAgain: () => Promise<void>
  /** Whether the working store was removed on purpose: then nobody needs to hear that it is gone. */
  readonly isStoreCleared: () => boolean
  /** Whether the app ended last time without having said so. */
  readonly isStoreSuspect: () => boolean
  readonly storeIsInStep: () => void
  /** Whether nothing keeps anybody from reading and writing it now. */
  readonly isOpen: () => boolean
  /** The keys of the data, once they are open. Throws when it is locked. */
  readonly keys: () => Promise<OpenKeys>
  /** Waits until the data is open. Throws when it is locked. */
  readonly history: () => Promise<History>
  readonly keyring: () => Promise<Keyring>
  /** Throws when the app lock holds. */
  readonly mustBeUnlocked: () => void
  /** Whether the app lock holds. */
  readonly isLocked: () => boolean
  readonly unlock: (secret: string) => Promise<UnlockOutcome>
  /** The app lock. False where no passphrase would open it again. */
  readonly lock: () => Promise<boolean>
  /** The key of what is here is lost for good: all of it is set aside, and an empty history begun. */
  readonly startOver: () => Promise<void>
  /** Does something to all the data, with every window's store closed; then all is opened anew. */
  readonly rework: (work: (history: History) => Promise<void>) => Promise<void>
  readonly close: () => Promise<void>
}

/** All that is sealed, and what says how. */
const everything = [
  'journal',
  'snapshots',
  'team',
  'keyring.json',
  'keyring.copy.json',
  'profile.json',
]

/** How long a window may take to let go of its store. */
const patienceMs = 5_000

export function createDataVault(setting: VaultSetting): DataVault {
  const { userData, onAccessChanged } = setting
  const folders = historyFolders(userData)
  let isIdle = false
  let working: { letGo: (windowId: number) => void } | null = null
  let opened: Promise<History> | null = null
  let isOpen = false

  let isStoreCleared = false
  let isStoreSuspect = false
  const clearStore = async () => {
    await setting.clearStore()
    isStoreCleared = true
  }

  let opening = openKeys()
  async function openKeys(): Promise<Keyring> {
    const found = await readMarker(userData, setting.appVersion)
    if (found.kind === 'newer') throw new NewerError('A newer version wrote this profile')
    await mkdir(userData, { recursive: true })
    isStoreSuspect = await beginRun(userData)
    await removeHeadlessStore(userData)
    const ring = await openKeyring({
      folder: userData,
      keychain: setting.keychain,
      // A damaged journal may say nothing any more: what was written into it last is marked as well.
      hasSealedData: sealedWith(found) !== null || (await hasSealedData(folders)),
      nowMs: setting.nowMs,
      randomBytes,
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    })
    const state = ring.state()
    if (state.kind === 'newer') throw new NewerError('A newer version wrote the keyring')
    if (state.kind === 'lost') await adoptFromSnapshots(ring)
    isIdle = beginsIdle(ring)
    return ring
  }

  /** The app lock holds from the start on, also where the keychain opens the data by itself. */
  function beginsIdle(ring: Keyring): boolean {
    const state = ring.state()
    return state.kind === 'open' && state.hasPassphrase && setting.isLockedAtStart()
  }

  async function adoptFromSnapshots(ring: Keyring): Promise<void> {
    const wrapped = await wrappedKeysInSnapshots(folders)
    if (wrapped) ring.adoptWrappedKeys(wrapped)
  }

  const openAll = async (ring: Keyring): Promise<History> => {
    const keys = ring.keys()
    isOpen = false
    if (!keys) throw new LockedError('The data is locked')
    const history = await openHistory(folders, {
      nowMs: setting.nowMs,
      run: setting.run,
      keys: historyKeysOf(keys),
      wrappedKeys: () => ring.wrapped(),
    }).catch(async (error: unknown) => {
      if (!(error instanceof UnknownKeyError)) throw error
      ring.outgrow()
      await adoptFromSnapshots(ring)
      opened = null
      throw new LockedError('The keyring is older than what it should open')
    })
    await bringUp(ring, history, keys)
    isOpen = true
    return history
  }

  /** Seals what is not sealed with the current key, and keeps a copy of what an older version wrote. */
  const bringUp = async (ring: Keyring, history: History, keys: OpenKeys) => {
    const keyId = keys.sealing?.id ?? null
    const found = await readMarker(userData, setting.appVersion)
    const isSealedAnew = sealedWith(found) === keyId
    if (found.kind === 'current' && isSealedAnew) return
    const hasData = history.journal.tip().seq > 0
    const mustReseal = hasData && !isSealedAnew
    if (hasData && !mustReseal && history.journal.gaps().length === 0) {
      await history.takeSnapshot('update').catch((error: unknown) => {
        log('no snapshot before the update:', codeOf(error))
      })
    }
    if (mustReseal) {
      await history.reseal()
      await clearStore()
    }
    if (!isSealedAnew) await resealTeamFiles(userData, keys)
    await writeMarker(userData, { appVersion: setting.appVersion, keyId })
    if (mustReseal) await ring.forgetOldKeys()
  }

  const open = async (): Promise<History> => {
    const ring = await opening
    if (!ring.keys()) throw new LockedError('The data is locked')
    opened ??= openAll(ring)
    return opened
  }

  return {
    access: async (windowId) => {
      const ring = await opening
      if (working) {
        working.letGo(windowId)
        return { kind: 'working' }
      }
      if (isIdle) return { kind: 'locked', why: 'idle' }
      // Only then it shows whether these are the keys of what is here.
      if (ring.keys()) await open().catch(unlessLocked)
      return accessBy(ring)
    },
    lookAgain: async () => {
      const ring = await opening
      const { kind } = ring.state()
      if (kind === 'lost') {
        const again = openKeys()
        await again
        opening = again
      }
      if (kind === 'locked' && (await ring.retryKeychain()) === 'opened') isIdle = beginsIdle(ring)
      onAccessChanged()
    },
    isStoreCleared: () => isStoreCleared,
    isStoreSuspect: () => isStoreSuspect,
    storeIsInStep: () => {
      isStoreCleared = false
      isStoreSuspect = false
    },
    isOpen: () => isOpen && !isIdle && !working,
    keys: async () => {
      const keys = (await opening).keys()
      if (!keys) throw new LockedError('The data is locked')
      return keys
    },
    history: open,
    keyring: () => opening,
    mustBeUnlocked: () => {
      if (isIdle) throw new LockedError('The app is locked')
    },
    isLocked: () => isIdle,
    unlock: async (secret) => {
      const ring = await opening
      const outcome = isIdle
        ? (await openBySecret(ring.wrapped()?.keys ?? [], secret)).kind
        : await ring.unlock({ secret })
      if (outcome !== 'opened') return outcome
      isIdle = false
      // That the keyring is an older one shows only now: the same secret may open the newer one. What
      // else is wrong is said when the windows ask.
      await open().catch(() => {})
      const isOutgrown = ring.state().kind === 'locked'
      const next = isOutgrown ? await ring.unlock({ secret }) : outcome
      onAccessChanged()
      return next
    },
    lock: async () => {
      const state = (await opening).state()
      if (state.kind !== 'open' || !state.hasPassphrase) return false
      isIdle = true
      onAccessChanged()
      return true
    },
    startOver: async () => {
      if ((await opening).state().kind === 'open') throw new Error('Only lost data is set aside')
      await setAside(userData, everything, setting.nowMs())
      await clearStore()
      opened = null
      isOpen = false
      opening = openKeys()
      await opening
    },
    rework: async (work) => {
      const ring = await opening
      const history = await open()
      const waitingFor = new Set(setting.windowIds())
      const asked = new Set<number>()
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, patienceMs)
        working = {
          // A window closes its store after the first answer, and asks again then.
          letGo: (windowId) => {
            if (asked.has(windowId)) waitingFor.delete(windowId)
            asked.add(windowId)
            if (waitingFor.size > 0) return
            clearTimeout(timer)
            resolve()
          },
        }
        if (waitingFor.size === 0) resolve()
        onAccessChanged()
      })
      await setting.holdStill()
      try {
        await work(history)
      } finally {
        await history.journal.close()
        opened = openAll(ring)
        await opened.catch(() => {})
        working = null
        onAccessChanged()
      }
    },
    close: async () => {
      // While all is sealed anew nothing is written by anybody else, and the next start goes on with
      // it: a quit does not wait for that.
      const history = await Promise.race([opened, Promise.resolve(null)])
      await history?.journal.close()
      await endRun(userData)
    },
  }
}

const sealedWith = (found: FoundMarker) => ('marker' in found ? found.marker.keyId : null)

function unlessLocked(error: unknown): void {
  if (!(error instanceof LockedError)) throw error
}

function accessBy(ring: Keyring): DataAccess {
  const state = ring.state()
  if (state.kind === 'locked') {
    return { kind: 'locked', why: state.protection === 'keychain' ? 'keychain' : 'start' }
  }
  if (state.kind === 'lost') return { kind: 'lost' }
  const sealing = ring.keys()?.sealing
  return { kind: 'open', storeKey: sealing ? deriveKey(sealing, 'store') : null }
}
