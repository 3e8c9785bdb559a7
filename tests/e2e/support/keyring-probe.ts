import { createHash, randomBytes } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { app, safeStorage } from 'electron'
import { safeStorageKeychain } from '#electron/main/keys/keychain.ts'
import { openKeyring } from '#electron/main/keys/open-keyring.ts'

// An app that does nothing but open its keyring by the system's keychain, and say what it found.

// Electron is ready only after its main module has been run to the end: nothing here may wait for it.
void app.whenReady().then(async () => {
  const keyring = await openKeyring({
    folder: app.getPath('userData'),
    keychain: safeStorageKeychain(safeStorage),
    hasSealedData: process.argv.includes('--has-sealed-data'),
    nowMs: Date.now,
    randomBytes,
    wait: async (ms) => setTimeout(ms),
  })
  const key = keyring.keys()?.sealing
  const fingerprint = key ? createHash('sha256').update(key.bytes).digest('hex') : null
  process.stdout.write(`found: ${JSON.stringify({ state: keyring.state(), fingerprint })}\n`)
  app.exit()
})
