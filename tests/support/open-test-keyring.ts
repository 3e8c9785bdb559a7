import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { StoredKeyring } from '#electron/main/keys/keyring.ts'
import type { KeyringSetting } from '#electron/main/keys/keyring-lock.ts'
import { type Keyring, openKeyring } from '#electron/main/keys/open-keyring.ts'
import { type FakeKeychain, fakeKeychain } from './fake-keychain.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** One profile on one machine, whose keyring is opened as often as the app starts. */
export type TestProfile = {
  readonly folder: string
  readonly keychain: FakeKeychain
  /** The waits that were asked for, in milliseconds. */
  readonly waits: number[]
  readonly start: (change?: Partial<KeyringSetting>) => Promise<Keyring>
  readonly stored: () => Promise<StoredKeyring>
}

export async function testProfile(keychain = fakeKeychain()): Promise<TestProfile> {
  const folder = await temporaryFolder()
  const waits: number[] = []
  return {
    folder,
    keychain,
    waits,
    start: (change = {}) =>
      openKeyring({
        folder,
        keychain,
        hasSealedData: false,
        nowMs: () => 1_790_000_000_000,
        randomBytes,
        wait: async (ms) => void waits.push(ms),
        costLog2: 8,
        ...change,
      }),
    stored: async () =>
      JSON.parse(await readFile(join(folder, 'keyring.json'), 'utf8')) as StoredKeyring,
  }
}

/** A profile that asks for a passphrase at every start. */
export async function passphraseProfile(passphrase: string): Promise<TestProfile> {
  const profile = await testProfile(fakeKeychain(false))
  const keyring = await profile.start()
  await keyring.setPassphrase({ passphrase, askedAt: 'every-start' })
  return profile
}

/** The recovery code that was made; fails when none was. */
export async function madeCode(keyring: Keyring): Promise<string> {
  const made = await keyring.makeRecoveryCode()
  if (made.kind !== 'made') throw new Error(`no recovery code: ${made.kind}`)
  return made.code
}
