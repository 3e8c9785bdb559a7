import { setImmediate as turn } from 'node:timers/promises'

/** So long work goes on in one go before windows are answered again, in ms. */
const stretchMs = 8

/** Waits a turn when enough was done since the last one; null: on at once, in the same turn. */
export function createBreather(): () => Promise<void> | null {
  let sinceMs = performance.now()
  const breathe = async () => {
    await turn()
    sinceMs = performance.now()
  }
  return () => (performance.now() - sinceMs < stretchMs ? null : breathe())
}
