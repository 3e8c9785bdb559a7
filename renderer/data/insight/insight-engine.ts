import type { Insight } from '#shared/insight/insight.ts'
import type { DataKey } from '#shared/seal/sealer.ts'
import type { Asked, Question, Told } from './insight-messages.ts'

/** Counts what is in the store, for as long as it is not ended. */
export type InsightEngine = {
  readonly count: (question: Question) => Promise<Insight>
  /** Called when something else would be counted, and when it has failed. */
  readonly subscribe: (listener: (told: 'changed' | 'failed') => void) => () => void
  readonly end: () => void
}

/** Starts the thread that counts: reading thousands of cases must not hold up a key press. */
export function startInsightThread(storeKey: DataKey | null): InsightEngine {
  const thread = new Worker(new URL('./insight-thread.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, (insight: Insight) => void>()
  const listeners = new Set<(told: 'changed' | 'failed') => void>()
  let asked = 0
  let hasFailed = false
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  const ask = (question: Asked) => thread.postMessage(question)
  const hear = (told: Told) => {
    if (told.kind === 'counted') {
      waiting.get(told.id)?.(told.insight)
      waiting.delete(told.id)
      return
    }
    hasFailed ||= told.kind === 'failed'
    for (const listener of listeners) listener(told.kind)
  }
  thread.addEventListener('message', ({ data }: MessageEvent<Told>) => hear(data))
  thread.addEventListener('error', () => hear({ kind: 'failed' }))
  ask({ kind: 'open', storeKey })
  return {
    count: (question) =>
      new Promise((resolve) => {
        asked += 1
        waiting.set(asked, resolve)
        ask({ kind: 'count', id: asked, ...question })
      }),
    subscribe: (listener) => {
      listeners.add(listener)
      // It began before anybody listened.
      if (hasFailed) queueMicrotask(() => listener('failed'))
      return () => listeners.delete(listener)
    },
    end: () => thread.terminate(),
  }
}
