import { hourMs, minuteMs } from '#shared/base/time.ts'
import type { UpdateState } from '#shared/ipc/app-api.ts'
import type { Settings } from '#shared/settings/settings.ts'
import { log } from '../log.ts'
import type { FoundUpdate, UpdateDriver } from './update-driver.ts'
import { updateProblemOf } from './update-problem.ts'

/** Once the windows are quiet after a start. */
const afterStartMs = 2 * minuteMs
const everyMs = 24 * hourMs

type Dependencies = {
  readonly mode: () => Settings['updates']
  /** Loads what talks to the server. Null: no source is built in. */
  readonly openDriver: (() => Promise<UpdateDriver>) | null
  readonly canInstall: boolean
  readonly nowMs: () => number
  /** A copy of all data, before anything is replaced. */
  readonly takeSnapshot: () => Promise<unknown>
  readonly onChange: () => void
  /** The app is to end, and to hand over once all is on the disk. */
  readonly quitToInstall: (version: string) => void
}

export type Updates = {
  readonly state: () => UpdateState
  readonly start: () => void
  readonly settingChanged: () => void
  /** Until the desk has told that no call runs, one may. */
  readonly callChanged: (isInCall: boolean) => void
  readonly look: () => Promise<void>
  readonly download: () => Promise<void>
  readonly install: () => Promise<'begun' | 'refused'>
  /** The quit was called off: nothing is installed by the next one. */
  readonly stayed: () => void
  /** At the very end of a quit. `end`: false, it was to install and nothing was installed. */
  readonly handOver: (end: (isInOrder: boolean) => void) => void
  readonly stop: () => void
}

/**
 * Looks for newer versions, where the user said so: some time after a start and once a day, and never
 * during a call, when a download under way is called off too. Nothing is installed unasked. While
 * updates are off not even the code that could ask is loaded.
 */
export function createUpdates(deps: Dependencies): Updates {
  let state: UpdateState = deps.openDriver ? { kind: 'off' } : { kind: 'not-built-in' }
  let driver: UpdateDriver | null = null
  let found: FoundUpdate | null = null
  let isInCall = true
  let isDue = false
  let isOn = false
  let timer: NodeJS.Timeout | undefined
  let download: AbortController | null = null

  const become = (next: UpdateState) => {
    state = next
    deps.onChange()
  }
  /** The answer of something begun while updates were on counts only while they still are. */
  const whileOn = (next: UpdateState) => {
    if (isOn) become(next)
  }
  const fail = (error: unknown, otherwise: 'unreachable' | 'cut-off') => {
    const problem = updateProblemOf(error, otherwise)
    log('no update:', problem)
    whileOn({ kind: 'failed', problem })
  }
  const isBusy = () => ['looking', 'downloading', 'ready', 'installing'].includes(state.kind)
  const lookAfter = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      isDue = true
      void lookIfDue()
    }, ms)
  }
  const lookIfDue = async () => {
    if (isDue && !isInCall) await look()
  }

  const look = async () => {
    if (!isOn || isInCall || isBusy() || !deps.openDriver) return
    isDue = false
    lookAfter(everyMs)
    become({ kind: 'looking' })
    try {
      driver ??= await deps.openDriver()
      found = await driver.look()
    } catch (error) {
      return fail(error, 'unreachable')
    }
    if (!found) return whileOn({ kind: 'resting', lookedAtMs: deps.nowMs() })
    whileOn({ kind: 'found', ...found, canInstall: deps.canInstall })
    if (deps.mode() === 'download') await fetchIt()
  }

  const fetchIt = async () => {
    if (state.kind !== 'found' || !state.canInstall || isInCall || !driver) return
    const offered = state
    const { version } = offered
    const running = new AbortController()
    download = running
    become({ kind: 'downloading', version, share: 0 })
    try {
      const isWhole = await driver.download(
        (share) => whileOn({ kind: 'downloading', version, share }),
        running.signal,
      )
      whileOn(isWhole ? { kind: 'ready', version } : offered)
    } catch (error) {
      fail(error, 'cut-off')
    } finally {
      download = null
    }
  }

  const settingChanged = () => {
    const wasOn = isOn
    isOn = deps.mode() !== 'off' && deps.openDriver !== null
    if (isOn && !wasOn) {
      become({ kind: 'resting', lookedAtMs: null })
      isDue = true
      void lookIfDue()
    }
    if (!isOn && wasOn) {
      stop()
      driver = null
      become({ kind: 'off' })
    }
    if (isOn && wasOn && deps.mode() === 'download') void fetchIt()
  }
  const stop = () => {
    clearTimeout(timer)
    download?.abort()
  }

  return {
    state: () => state,
    start: () => {
      if (deps.mode() === 'off' || !deps.openDriver) return
      isOn = true
      state = { kind: 'resting', lookedAtMs: null }
      lookAfter(afterStartMs)
    },
    settingChanged,
    callChanged: (isNow) => {
      if (isInCall === isNow) return
      isInCall = isNow
      if (isInCall) return download?.abort()
      if (state.kind === 'found' && deps.mode() === 'download') void fetchIt()
      else void lookIfDue()
    },
    look,
    download: fetchIt,
    install: async () => {
      if (state.kind !== 'ready' || isInCall) return 'refused'
      const { version } = state
      become({ kind: 'installing', version })
      try {
        await deps.takeSnapshot()
      } catch {
        log('no update:', 'no-snapshot')
        become({ kind: 'failed', problem: 'no-snapshot' })
        return 'refused'
      }
      // A call that began meanwhile comes first.
      if (isInCall) {
        become({ kind: 'ready', version })
        return 'refused'
      }
      deps.quitToInstall(version)
      return 'begun'
    },
    stayed: () => {
      if (state.kind === 'installing') become({ kind: 'ready', version: state.version })
    },
    handOver: (end) => {
      if (state.kind !== 'installing' || !driver) return end(true)
      try {
        driver.handOver(end)
      } catch {
        end(false)
      }
    },
    stop,
  }
}
