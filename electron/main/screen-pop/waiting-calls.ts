import type { Popped, PopRefusal } from '#shared/screen-pop/parse-screen-pop.ts'
import { type ScreenPop, withCaller } from '#shared/screen-pop/screen-pop.ts'

export type WaitingCalls = {
  /** Takes up a call that was handed over. One that is refused changes nothing. */
  readonly receive: (popped: Popped) => void
  /** The oldest first. */
  readonly waiting: () => readonly ScreenPop[]
  readonly dismiss: (id: number) => void
}

/** The calls that were announced and not dismissed. They are in memory alone: a restart forgets them. */
export function createWaitingCalls(deps: {
  onChange: () => void
  onRefused: (why: PopRefusal) => void
  nowMs?: () => number
}): WaitingCalls {
  const { onChange, onRefused, nowMs = Date.now } = deps
  let waiting: readonly ScreenPop[] = []
  let lastId = 0
  const become = (next: readonly ScreenPop[]) => {
    waiting = next
    onChange()
  }
  return {
    receive: (popped) => {
      if (popped.ok) become(withCaller(waiting, popped.value, ++lastId, nowMs()))
      else onRefused(popped.error)
    },
    waiting: () => waiting,
    dismiss: (id) => become(waiting.filter((one) => one.id !== id)),
  }
}
