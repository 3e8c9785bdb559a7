import type { ReactNode } from 'react'
import columnNames from '#resources/import/columns.json'
import { createFileReader } from '#renderer/data/import/file-reader.ts'
import type { ImportEngine } from '#renderer/data/import/import-engine.ts'
import type { Defaults } from '#renderer/data/import/look-at-file.ts'
import { ImportStarter } from '#renderer/data/import/use-import.ts'
import { readOrders } from '#renderer/data/orders.ts'
import type { Store } from '#renderer/data/store.tsx'
import { columnNamesSchema } from '#shared/import/column-names.ts'

/** The engine as the app has it, in the test's own thread: there is none to start here. */
export function importHere({ db, newId }: Pick<Store, 'db' | 'newId'>, defaults: Defaults) {
  const reader = createFileReader({
    names: columnNamesSchema.parse(columnNames),
    defaults,
    orders: () => readOrders(db),
    accounts: () => db.accounts.toArray(),
    newIds: { account: newId, contact: newId },
  })
  return { ...reader, end: () => reader.cancel() } satisfies ImportEngine
}

export function ImportHere({ children }: { children: ReactNode }) {
  return <ImportStarter value={importHere}>{children}</ImportStarter>
}
