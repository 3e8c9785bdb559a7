import { createSealer, type DataKey, noSeal } from '#shared/seal/sealer.ts'
import { TantoDatabase } from '../database.ts'

/** The store as a thread reads it. `onGone`: it is closed now, for somebody drops or upgrades it. */
export function readOnlyStore(storeKey: DataKey | null, onGone: () => void): TantoDatabase {
  const db = new TantoDatabase(storeKey ? createSealer(storeKey, onlyReads) : noSeal)
  // It must neither stand in the way of a store that is dropped, nor open an empty one after it.
  db.on('versionchange', () => {
    db.close()
    onGone()
    return false
  })
  return db
}

function onlyReads(): never {
  throw new Error('A search writes nothing')
}
