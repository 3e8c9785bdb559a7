import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react'
import type { DataKey } from '#shared/seal/sealer.ts'
import type { TantoDatabase } from './database.ts'
import type { Recorder, SaveState } from './recorder.ts'

/** What features read and write through. Time and ids come from here, so that tests can set them. */
export type Store = {
  readonly db: TantoDatabase
  /** What its rows are sealed with, for a thread that reads them by itself; null: they are not. */
  readonly storeKey: DataKey | null
  readonly record: Recorder['record']
  readonly settled: Recorder['settled']
  readonly newId: <Id extends string>() => Id
  readonly nowMs: () => number
}

const StoreContext = createContext<{ store: Store; recorder: Recorder } | null>(null)

export function StoreProvider(props: { store: Store; recorder: Recorder; children: ReactNode }) {
  const { store, recorder, children } = props
  return <StoreContext value={{ store, recorder }}>{children}</StoreContext>
}

export function useStore(): Store {
  return useStoreContext().store
}

/** Whether everything typed in this window is in the journal. */
export function useSaveState(): SaveState {
  const { recorder } = useStoreContext()
  return useSyncExternalStore(recorder.subscribe, recorder.saveState)
}

function useStoreContext() {
  const context = useContext(StoreContext)
  if (!context) throw new Error('useStore outside of StoreProvider')
  return context
}
