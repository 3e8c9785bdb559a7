import { powerMonitor } from 'electron'
import type { DesktopEvents } from '#shared/ipc/desktop-api.ts'
import type { Settings } from '#shared/settings/settings.ts'
import type { DesktopText } from '../desktop-texts.ts'
import type { TrayEntry } from '../tray.ts'
import { localTimeZone } from './local-time-zone.ts'
import { createReminderClock, type ReminderClock } from './reminder-clock.ts'
import type { ReminderMemory } from './reminder-memory.ts'
import { reminderText } from './reminder-text.ts'
import { showNotification } from './show-notification.ts'

type Wiring = {
  readonly memory: ReminderMemory
  readonly settings: () => Settings
  readonly text: DesktopText
  readonly tray: Pick<TrayEntry, 'showLateness'>
  readonly isSeenByOthers: () => boolean
  readonly openDesk: (path: string) => void
  readonly sendToDesk: <E extends keyof DesktopEvents>(event: E, payload: DesktopEvents[E]) => void
}

/** Wires reminders to this machine: its clock, its sleep, its notifications. */
export function startReminders(wiring: Wiring): ReminderClock {
  const clock = createReminderClock({
    memory: wiring.memory,
    settings: wiring.settings,
    nowMs: () => Date.now(),
    timeZone: localTimeZone,
    show: (reminding) => {
      const { title, body, path } = reminderText(reminding, wiring.text, wiring.isSeenByOthers())
      showNotification({
        title,
        body,
        onClick: () => wiring.openDesk(path),
        onUnshown: () => wiring.sendToDesk('reminderUnshown', { title, body, path }),
      })
    },
    showLateness: wiring.tray.showLateness,
    ask: () => wiring.sendToDesk('upcomingAsked', {}),
  })
  powerMonitor.on('resume', clock.look)
  powerMonitor.on('unlock-screen', clock.look)
  return clock
}
