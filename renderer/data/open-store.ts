import type { DesktopApi } from '#shared/ipc/desktop-api.ts'
import { createSealer, noSeal } from '#shared/seal/sealer.ts'
import { applyInOrder } from './apply-events.ts'
import { TantoDatabase } from './database.ts'
import { createRecorder, type Recorder } from './recorder.ts'
import type { Store } from './store.tsx'
import { synchronise } from './synchronise.ts'

export type OpenedStore = {
  readonly store: Store
  readonly recorder: Recorder
}

/**
 * Opens the working store and brings it up to the journal. Two windows open it at once: a lock lets
 * one do the work while the other waits and then finds nothing missing.
 */
export async function openStore(
  desktop: DesktopApi,
  onProgress: (share: number) => void,
): Promise<OpenedStore> {
  const access = await desktop.openData({})
  if (access.kind !== 'open') throw new Error(`The data is ${access.kind}`)
  const { storeKey } = access
  const randomBytes = (count: number) => crypto.getRandomValues(new Uint8Array(count))
  const db = new TantoDatabase(storeKey ? createSealer(storeKey, randomBytes) : noSeal)
  await navigator.locks.request('tanto-synchronise', () => synchronise(db, desktop, onProgress))
  void desktop.storeInStep({})
  const recorder = createRecorder({
    append: desktop.appendEvents,
    apply: (written) => applyInOrder(db, desktop.readJournal, written),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  })
  // What the disk refused is only in this page: leaving it asks first (guard-unsaved.ts).
  window.addEventListener('beforeunload', (event) => {
    if (recorder.saveState().kind === 'failed') event.preventDefault()
  })
  const store: Store = {
    db,
    record: recorder.record,
    settled: recorder.settled,
    newId: <Id extends string>() => crypto.randomUUID() as string as Id,
    nowMs: () => Date.now(),
  }
  return { store, recorder }
}
