import type { DesktopApi } from '#shared/ipc/desktop-api.ts'
import { createSealer, type DataKey, noSeal } from '#shared/seal/sealer.ts'
import { TantoDatabase } from './database.ts'
import { synchronise } from './synchronise.ts'

/**
 * Opens the working store and brings it up to the journal. Two windows open it at once: a lock lets
 * one do the work while the other waits and then finds nothing missing.
 * @param storeKey seals it; null: it is kept as it is
 */
export async function openStore(
  desktop: DesktopApi,
  storeKey: DataKey | null,
  onProgress: (share: number) => void,
): Promise<TantoDatabase> {
  const db = new TantoDatabase(storeKey ? createSealer(storeKey, randomBytes) : noSeal)
  await navigator.locks.request('tanto-synchronise', () => synchronise(db, desktop, onProgress))
  void desktop.storeInStep({})
  return db
}

function randomBytes(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count))
}
