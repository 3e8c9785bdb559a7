import { useSyncExternalStore } from 'react'
import { useDesktop } from '#renderer/desktop/desktop.tsx'
import type { DesktopBridge } from '#shared/ipc/desktop-api.ts'
import type { TeamState } from '#shared/team/team-state.ts'

type TeamSource = {
  readonly subscribe: (listener: () => void) => () => void
  readonly state: () => TeamState | undefined
}

/** How this device stands to its team. Undefined until it was told. */
export function useTeam(): TeamState | undefined {
  const { subscribe, state } = teamOf(useDesktop())
  return useSyncExternalStore(subscribe, state)
}

const sources = new WeakMap<DesktopBridge, TeamSource>()

function teamOf(desktop: DesktopBridge): TeamSource {
  const source = sources.get(desktop) ?? watchTeam(desktop)
  sources.set(desktop, source)
  return source
}

/** Asks once for the whole window, and anew whenever something about the team changed. */
function watchTeam(desktop: DesktopBridge): TeamSource {
  const listeners = new Set<() => void>()
  let state: TeamState | undefined
  let asked = 0
  let stops: readonly (() => void)[] = []
  const ask = () => {
    asked += 1
    const mine = asked
    desktop.teamState({}).then(
      (told) => {
        if (mine !== asked) return
        state = told
        for (const listener of listeners) listener()
      },
      () => {
        // It can't be told while the data is locked; whoever waits for it must not wait for ever.
        if (mine !== asked || state) return
        state = { kind: 'none' }
        for (const listener of listeners) listener()
      },
    )
  }
  return {
    subscribe: (listener) => {
      listeners.add(listener)
      if (listeners.size === 1) {
        stops = [desktop.on('teamChanged', ask), desktop.on('dataAccessChanged', ask)]
        ask()
      }
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        for (const stop of stops) stop()
      }
    },
    state: () => state,
  }
}
