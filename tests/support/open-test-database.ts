import { onTestFinished } from 'vitest'
import { TantoDatabase } from '#renderer/data/database.ts'
import { noSeal, type Sealer } from '#shared/seal/sealer.ts'

let count = 0

/** A real database of its own for one test, on fake-indexeddb, gone afterwards. */
export function openTestDatabase(sealer: Sealer = noSeal): TantoDatabase {
  count += 1
  const db = new TantoDatabase(sealer, `test-${process.pid}-${count}`)
  onTestFinished(() => db.delete())
  return db
}
