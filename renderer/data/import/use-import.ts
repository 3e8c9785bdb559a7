import { createContext, useContext, useSyncExternalStore } from 'react'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { type Store, useStore } from '../store.tsx'
import type { ImportEngine } from './import-engine.ts'
import { createImportSession, type ImportSession } from './import-session.ts'
import type { ImportStage } from './import-stage.ts'
import type { Defaults } from './look-at-file.ts'
import { startImportThread } from './start-import-thread.ts'

type StartEngine = (store: Store, how: Defaults) => ImportEngine

/** How a file is read: tests do it without a thread. */
export const ImportStarter = createContext<StartEngine>(({ storeKey }, how) =>
  startImportThread(storeKey, how),
)

// Kept beside the pages: an import goes on while its user looks at another one.
let kept: { readonly db: Store['db']; readonly session: ImportSession } | null = null

/** The import of this window, and how far it is. */
export function useImport() {
  const store = useStore()
  const session = sessionOver(store, useContext(ImportStarter))
  const stage: ImportStage = useSyncExternalStore(session.subscribe, session.stage)
  const { language, settings } = useEnvironment()
  const { currency, country } = settings
  const choose = (file: File) => void session.choose(file, { language, currency, country })
  return { session, stage, choose }
}

function sessionOver(store: Store, start: StartEngine): ImportSession {
  if (kept?.db !== store.db) {
    kept?.session.end()
    kept = { db: store.db, session: createImportSession(store, (how) => start(store, how)) }
  }
  return kept.session
}
