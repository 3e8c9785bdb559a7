import { TantoDatabase } from '#renderer/data/database.ts'
import type { DesktopBridge } from '#shared/ipc/desktop-api.ts'
import { createSealer, noSeal } from '#shared/seal/sealer.ts'

declare global {
  interface Window {
    readonly desktop: DesktopBridge
  }
}

/** The working store of the page's own profile, opened once more with the key the desktop gives it. */
export async function openDatabase(): Promise<TantoDatabase> {
  const access = await window.desktop.openData({})
  if (access.kind !== 'open') throw new Error(`The data is ${access.kind}`)
  const { storeKey } = access
  const randomBytes = (count: number) => crypto.getRandomValues(new Uint8Array(count))
  return new TantoDatabase(storeKey ? createSealer(storeKey, randomBytes) : noSeal)
}
