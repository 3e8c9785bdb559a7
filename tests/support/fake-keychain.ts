import { randomBytes } from 'node:crypto'
import type { Keychain } from '#electron/main/keys/keychain.ts'
import { createSealer } from '#shared/seal/sealer.ts'

/** A keychain in memory that can do what real ones do to us. */
export type FakeKeychain = Keychain & {
  trustworthy: boolean
  /** It says that it has a newer key and wants everything wrapped anew. */
  outdated: boolean
  /** Somebody was asked for the keychain's password and said no. */
  refuses: boolean
  /** It takes everything and gives back something else. */
  forgetful: boolean
  /** As after a new installation of the system: what was wrapped before never opens again. */
  reset: () => void
}

export function fakeKeychain(trustworthy = true): FakeKeychain {
  const newSealer = () => createSealer({ id: '00000000', bytes: randomBytes(32) }, randomBytes)
  let sealer = newSealer()
  const keychain: FakeKeychain = {
    trustworthy,
    outdated: false,
    refuses: false,
    forgetful: false,
    reset: () => {
      sealer = newSealer()
    },
    isTrustworthy: async () => keychain.trustworthy,
    wrap: async (bytes) => {
      if (keychain.refuses) throw new Error('refused')
      return sealer.seal(keychain.forgetful ? new Uint8Array(bytes.length) : bytes, 'keychain')
    },
    unwrap: async (wrapped) => {
      if (keychain.refuses) throw new Error('refused')
      return { bytes: sealer.open(wrapped, 'keychain'), isOutdated: keychain.outdated }
    },
  }
  return keychain
}
