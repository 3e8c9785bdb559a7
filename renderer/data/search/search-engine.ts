import type { DataKey } from '#shared/seal/sealer.ts'
import type { Query } from '#shared/search/query.ts'
import type { Asked, Found, Told } from './search-messages.ts'

/** Finds things in the store, for as long as it is not ended. */
export type SearchEngine = {
  readonly find: (query: Query) => Promise<Found>
  /** Called when something else may be found, and when it has failed. */
  readonly subscribe: (listener: (told: 'changed' | 'failed') => void) => () => void
  readonly end: () => void
}

/** Starts the thread that searches. It begins to read at once. */
export function startSearchThread(storeKey: DataKey | null): SearchEngine {
  const thread = new Worker(new URL('./search-thread.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, (found: Found) => void>()
  const listeners = new Set<(told: 'changed' | 'failed') => void>()
  let asked = 0
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  const ask = (question: Asked) => thread.postMessage(question)
  const hear = (told: Told) => {
    if (told.kind === 'found') {
      waiting.get(told.id)?.(told.found)
      waiting.delete(told.id)
      return
    }
    for (const listener of listeners) listener(told.kind)
  }
  thread.addEventListener('message', ({ data }: MessageEvent<Told>) => hear(data))
  thread.addEventListener('error', () => hear({ kind: 'failed' }))
  ask({ kind: 'open', storeKey })
  return {
    find: (query) =>
      new Promise((resolve) => {
        asked += 1
        waiting.set(asked, resolve)
        ask({ kind: 'find', id: asked, query })
      }),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    end: () => thread.terminate(),
  }
}
