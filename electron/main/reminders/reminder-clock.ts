import { dayMs, hourMs, minuteMs } from '#shared/base/time.ts'
import { type Lateness, latenessAt } from '#shared/reminder/lateness.ts'
import type { Upcoming } from '#shared/reminder/reminder.ts'
import { remind, type Reminding } from '#shared/reminder/remind.ts'
import type { Settings } from '#shared/settings/settings.ts'
import { codeOf, log } from '../log.ts'
import type { ReminderMemory } from './reminder-memory.ts'

/** A timer counts no time asleep and knows nothing of a clock that is set: none is longer. */
const longestWaitMs = 10 * minuteMs
/** With nothing in sight, what was told may still be too old to know of it. */
const idleWaitMs = dayMs
const askAfterMs = 12 * hourMs
/** The tray is renewed no more often. */
const trayRestMs = minuteMs

type Dependencies = {
  readonly memory: ReminderMemory
  readonly settings: () => Pick<Settings, 'reminders' | 'quietFrom' | 'quietUntil'>
  readonly nowMs: () => number
  readonly timeZone: () => string
  readonly show: (shown: Pick<Reminding, 'due'> & { readonly show: 'one' | 'summary' }) => void
  readonly showLateness: (lateness: Lateness) => void
  /** The desk is to tell anew what falls due. */
  readonly ask: () => void
}

export type ReminderClock = {
  readonly tell: (told: Upcoming) => Promise<void>
  /** Now: it may be another time than a moment ago, or the setting is another. */
  readonly look: () => Promise<void>
  readonly stop: () => void
}

/** Keeps the time between what the desk told and what is shown. It sleeps while nothing is coming. */
export function createReminderClock(deps: Dependencies): ReminderClock {
  let told: Upcoming | null = null
  let toldAtMs = 0
  let timer: NodeJS.Timeout | undefined
  let looking = Promise.resolve()
  let isStopped = false

  const lookOnce = async () => {
    clearTimeout(timer)
    if (!told || isStopped) return
    // Loaded with the first reminder: the start of the app does not pay for it.
    const { quietUntilMs } = await import('#shared/reminder/quiet-hours.ts')
    const nowMs = deps.nowMs()
    const settings = deps.settings()
    const { show, due, memory, lookAgainAtMs } = remind(deps.memory.current(), told.reminders, {
      nowMs,
      isOn: settings.reminders,
      isInCall: told.isInCall,
      quietUntilMs: quietUntilMs(settings, { timeZone: deps.timeZone() }, nowMs),
    })
    await deps.memory.keep(memory)
    if (isStopped) return
    if (show !== 'nothing') deps.show({ show, due })

    const lateness = latenessAt(told, nowMs)
    deps.showLateness(lateness)
    // Dates follow from the time it was: much later, or with another clock, they are other ones.
    if (Math.abs(nowMs - toldAtMs) > askAfterMs) deps.ask()
    clearTimeout(timer)
    timer = setTimeout(look, waitMs(nowMs, lookAgainAtMs, lateness.changesAtMs))
  }
  const look = () => {
    looking = looking.then(lookOnce).catch((error: unknown) => {
      log('no look at what is due:', codeOf(error))
    })
    return looking
  }
  return {
    tell: (upcoming) => {
      told = upcoming
      toldAtMs = deps.nowMs()
      return look()
    },
    look,
    stop: () => {
      isStopped = true
      clearTimeout(timer)
    },
  }
}

function waitMs(nowMs: number, remindAtMs: number | null, trayChangesAtMs: number | null): number {
  if (remindAtMs === null && trayChangesAtMs === null) return idleWaitMs
  const untilTrayMs = Math.max((trayChangesAtMs ?? Infinity) - nowMs, trayRestMs)
  return Math.min((remindAtMs ?? Infinity) - nowMs, untilTrayMs, longestWaitMs)
}
