import { hourMs, minuteMs } from '#shared/base/time.ts'
import { codeOf, log } from '../log.ts'
import type { History } from './history.ts'

/** Once the windows are quiet after a start. */
const afterStartMs = minuteMs / 2

/** Takes a snapshot when one is due: some time after a start, and then every hour. */
export function createSnapshotClock(
  history: () => Promise<History>,
  beforeTaking: () => Promise<unknown>,
) {
  let timers: NodeJS.Timeout[] = []

  const takeIfDue = async () => {
    try {
      const open = await history()
      await beforeTaking()
      if (open.isSnapshotDue()) await open.takeSnapshot('hourly')
    } catch (error) {
      // The journal has everything: the next one is tried in an hour.
      log('no snapshot:', codeOf(error))
    }
  }

  return {
    /** The working store is in step with the journal: what is taken now is whole. */
    start: () => {
      if (timers.length > 0) return
      timers = [setTimeout(takeIfDue, afterStartMs), setInterval(takeIfDue, hourMs)]
    },
    stop: () => {
      for (const timer of timers) clearTimeout(timer)
      timers = []
    },
  }
}
