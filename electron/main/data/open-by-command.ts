import type { DesktopText } from '../desktop-texts.ts'
import { createDataVault, type DataVault, LockedError, type VaultSetting } from './data-vault.ts'
import { setAside } from './set-aside.ts'

/** What a command works with. No window is there, and no other instance. */
export type CommandDesk = Pick<
  VaultSetting,
  'userData' | 'appVersion' | 'keychain' | 'nowMs' | 'run'
> & {
  /** A passphrase or recovery code: never an argument, for everybody can see those. */
  readonly readSecret: () => Promise<string | null>
  readonly text: DesktopText
  readonly say: (line: string) => void
}

/** Where Chromium keeps the working store. */
const storeFolder = 'IndexedDB'

export function setStoreAside({ userData, nowMs }: CommandDesk): Promise<string> {
  return setAside(userData, [storeFolder], nowMs())
}

/** The data of the profile, unlocked where there is something to unlock. Its journal is not opened. */
export async function openVault(desk: CommandDesk): Promise<DataVault> {
  const vault = createDataVault({
    ...desk,
    isLockedAtStart: () => false,
    clearStore: async () => void (await setStoreAside(desk)),
    windowIds: () => [],
    holdStill: async () => {},
    onAccessChanged: () => {},
  })
  const state = (await vault.keyring()).state()
  if (state.kind !== 'locked' || !canBeUnlocked(state.accepts)) return vault
  const secret = await desk.readSecret()
  if (secret === null || (await vault.unlock(secret)) !== 'opened') throw new LockedError('Locked')
  return vault
}

const canBeUnlocked = (accepts: { passphrase: boolean; recoveryCode: boolean }) =>
  accepts.passphrase || accepts.recoveryCode
