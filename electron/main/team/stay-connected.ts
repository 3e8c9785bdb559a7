import { setTimeout as pause } from 'node:timers/promises'
import type { RandomBytes } from '../keys/data-key.ts'

/** So long between tries, in ms: from the first to the longest. */
const againMs = { first: 1_000, longest: 30_000 }
/** A connection that ends sooner was hardly one. */
const briefMs = 10_000

/**
 * Tries again and again, soon at first and then more rarely, until the signal ends it. `attempt` lasts
 * as long as its connection does. Gives how to try at once.
 */
export function stayConnected(
  attempt: () => Promise<void>,
  randomBytes: RandomBytes,
  signal: AbortSignal,
): { readonly now: () => void; readonly ended: Promise<void> } {
  let cut = new AbortController()

  const run = async () => {
    let waitMs = againMs.first
    while (!signal.aborted) {
      const begunMs = performance.now()
      await attempt()
      const wasBrief = performance.now() - begunMs < briefMs
      waitMs = wasBrief ? Math.min(2 * waitMs, againMs.longest) : againMs.first
      // All who lost a server at once do not come back at once.
      const jitter = 0.5 + (randomBytes(1)[0] ?? 0) / 255
      cut = new AbortController()
      const either = AbortSignal.any([signal, cut.signal])
      await pause(waitMs * jitter, undefined, { signal: either }).catch(() => {})
    }
  }
  return { now: () => cut.abort(), ended: run() }
}
