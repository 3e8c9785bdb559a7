import { powerMonitor } from 'electron'
import { minuteMs } from '#shared/base/time.ts'

const lookEveryMs = minuteMs / 2

/**
 * Says when nobody has touched key or mouse for as long as the setting has it, or the system's own
 * screen is locked. Only while the app lock is on: nothing ticks otherwise.
 */
export function createIdleWatch(lockAfterMinutes: () => number | null, onIdle: () => void) {
  let timer: NodeJS.Timeout | null = null

  const look = () => {
    const minutes = lockAfterMinutes()
    if (minutes !== null && powerMonitor.getSystemIdleTime() >= minutes * 60) onIdle()
  }
  powerMonitor.on('lock-screen', () => {
    if (lockAfterMinutes() !== null) onIdle()
  })

  const settingChanged = () => {
    if (timer) clearInterval(timer)
    timer = lockAfterMinutes() === null ? null : setInterval(look, lookEveryMs)
  }
  settingChanged()
  return { settingChanged }
}
