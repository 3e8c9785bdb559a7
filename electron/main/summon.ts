import { globalShortcut } from 'electron'

/** Tried in order: another program may hold one. */
const candidates = [
  'CommandOrControl+Shift+Space',
  'CommandOrControl+Alt+Space',
  'CommandOrControl+Shift+F9',
]

/** Binds the one global shortcut. Returns the one that was free, or null when none was. */
export function registerSummonShortcut(onSummon: () => void): string | null {
  return candidates.find((shortcut) => globalShortcut.register(shortcut, onSummon)) ?? null
}
