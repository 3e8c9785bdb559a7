import type { DesktopBridge } from '#shared/ipc/desktop-api.ts'
import type { TeamState } from '#shared/team/team-state.ts'

/** How this device stands to its team, as the desktop says, and a word when it changes. */
export type TeamFollower = {
  /** Undefined: not told yet. */
  readonly now: () => TeamState | undefined
  readonly known: () => Promise<TeamState>
  readonly askAgain: () => Promise<TeamState>
  readonly subscribe: (listener: () => void) => () => void
  readonly end: () => void
}

export function followTeam(desktop: Pick<DesktopBridge, 'teamState' | 'on'>): TeamFollower {
  let state: TeamState | undefined
  let asked = 0
  const listeners = new Set<() => void>()
  let asking: Promise<TeamState>

  const ask = (): Promise<TeamState> => {
    const turn = ++asked
    const answering = desktop.teamState({}).then((answer) => {
      // An answer to an earlier question is older than what was told since.
      if (turn < asked) return asking
      state = answer
      for (const listener of listeners) listener()
      return answer
    })
    // Who waits for it tries again; who only listens hears of the next change.
    answering.catch(() => {})
    asking = answering
    return answering
  }
  asking = ask()
  const stopListening = desktop.on('teamChanged', () => void ask().catch(() => {}))

  return {
    now: () => state,
    known: () => (state ? Promise.resolve(state) : asking.catch(ask)),
    askAgain: ask,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    end: stopListening,
  }
}
