import { exportDB, importDB } from 'dexie-export-import'
import { openDatabase } from './open-database.ts'

// Run in a page of the app: the same rows out of the store and into one beside it, as an app with
// Dexie alone would restore them.

const scratch = 'tanto-bench-import'

/** How long the import takes, in milliseconds, and how many rows it was. */
export async function importedAfterMs(): Promise<{ importMs: number; rows: number }> {
  const db = await openDatabase()
  const file = await exportDB(db)
  const counts = await Promise.all(db.tables.map((table) => table.count()))
  db.close()
  const startedAt = performance.now()
  const imported = await importDB(file, { name: scratch })
  const importMs = performance.now() - startedAt
  await imported.delete()
  return { importMs, rows: counts.reduce((sum, count) => sum + count, 0) }
}
