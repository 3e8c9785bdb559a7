import { globalShortcut } from 'electron'

/** Tried in order: another program may hold one. */
const candidates = [
  'CommandOrControl+Shift+Space',
  'CommandOrControl+Alt+Space',
  'CommandOrControl+Shift+F9',
]

export type Summoning = {
  /** The shortcut that is bound; null when none was free. */
  readonly shortcut: () => string | null
  /** Binds another one; null: one of the usual. False: another program holds it, and all stays. */
  readonly rebind: (wanted: string | null) => boolean
}

/** Binds the one global shortcut: the one that is wanted, or the first of the usual that is free. */
export function bindSummoning(onSummon: () => void, wanted: string | null): Summoning {
  const isFree = (shortcut: string) => globalShortcut.register(shortcut, onSummon)
  const usual = () => candidates.find((one) => one === bound || isFree(one)) ?? null
  let bound: string | null = null
  bound = wanted !== null && isFree(wanted) ? wanted : usual()
  return {
    shortcut: () => bound,
    rebind: (next) => {
      const free = next === null ? usual() : next === bound || isFree(next) ? next : null
      if (free === null) return false
      if (bound !== null && bound !== free) globalShortcut.unregister(bound)
      bound = free
      return true
    },
  }
}
