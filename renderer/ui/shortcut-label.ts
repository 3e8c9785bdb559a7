type Platform = 'mac' | 'windows' | 'linux'

const macKeys: Readonly<Record<string, string>> = {
  CommandOrControl: '⌘',
  Control: '⌃',
  Shift: '⇧',
  Alt: '⌥',
  Enter: '↵',
}
const otherKeys: Readonly<Record<string, string>> = { CommandOrControl: 'Ctrl', Enter: '↵' }

/** A shortcut as Electron writes it ("CommandOrControl+Enter") in the words of the platform. */
export function shortcutLabel(shortcut: string, platform: Platform): string {
  const names = platform === 'mac' ? macKeys : otherKeys
  const keys = shortcut.split('+').map((key) => names[key] ?? key)
  return keys.join(platform === 'mac' ? '' : ' ')
}
