import { setImmediate as turn } from 'node:timers/promises'

/** So long work goes on in one go before windows are answered again, in ms. */
const stretchMs = 8

/** Waits a turn when enough was done since the last one; else goes on at once. */
export function createBreather(): () => Promise<void> {
  let sinceMs = performance.now()
  return async () => {
    if (performance.now() - sinceMs < stretchMs) return
    await turn()
    sinceMs = performance.now()
  }
}
