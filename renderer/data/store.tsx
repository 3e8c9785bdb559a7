import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from 'react'
import type { DataKey } from '#shared/seal/sealer.ts'
import type { ContentSource } from './content-source.ts'
import type { TantoDatabase } from './database.ts'
import type { Recorder, SaveState } from './recorder.ts'
import type { StoreTeam } from './team/store-team.ts'

/** What features read and write through. Time and ids come from here, so that tests can set them. */
export type Store = {
  readonly db: TantoDatabase
  /** What its rows are sealed with, for a thread that reads them by itself; null: they are not. */
  readonly storeKey: DataKey | null
  readonly record: Recorder['record']
  readonly attempt: Recorder['attempt']
  readonly settled: Recorder['settled']
  /** What of it is a team's, and how this device stands to it. */
  readonly team: StoreTeam
  readonly newId: <Id extends string>() => Id
  readonly nowMs: () => number
  /** What the firm says otherwise than what is built in, as it is now. */
  readonly content: ContentSource
  /** All that is read and written here is practice: nothing of it is real (ADR 0018). */
  readonly isRehearsal?: true
}

const StoreContext = createContext<{ store: Store; recorder: Recorder } | null>(null)

export function StoreProvider(props: { store: Store; recorder: Recorder; children: ReactNode }) {
  const { store, recorder, children } = props
  return <StoreContext value={{ store, recorder }}>{children}</StoreContext>
}

/** Another store for a part of the window, saved by the same recorder. */
export function OtherStore({ store, children }: { store: Store; children: ReactNode }) {
  const { recorder } = useStoreContext()
  const context = useMemo(() => ({ store, recorder }), [store, recorder])
  return <StoreContext value={context}>{children}</StoreContext>
}

export function useStore(): Store {
  return useStoreContext().store
}

/** Whether all in this part of the window is practice. Before the data is open nothing is. */
export function useIsRehearsal(): boolean {
  return useContext(StoreContext)?.store.isRehearsal ?? false
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
