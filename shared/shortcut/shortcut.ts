import { z } from '../base/schema.ts'

/** A key or a chord as Electron writes it ("CommandOrControl+Shift+E"). */
export const shortcutSchema = z
  .string()
  .max(60)
  .regex(
    /^(?:CommandOrControl\+)?(?:Control\+)?(?:Alt\+)?(?:Shift\+)?(?:F(?:[1-9]|1\d|2[0-4])|[A-Z0-9]|Enter|Space)$/,
  )

type Platform = 'mac' | 'windows' | 'linux'

/** Of a key event what tells the shortcut. */
type Pressed = {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/**
 * What was pressed, as a shortcut; null for what can be none: a modifier alone, a sign, the Windows
 * key. Letters go by what is printed on the key, and by its place where that is no Latin letter.
 */
export function shortcutPressed(event: Pressed, platform: Platform): string | null {
  const isMac = platform === 'mac'
  if (event.metaKey && !isMac) return null
  const key = keyOf(event)
  if (key === null) return null
  const modifiers = [
    (isMac ? event.metaKey : event.ctrlKey) && 'CommandOrControl',
    isMac && event.ctrlKey && 'Control',
    event.altKey && 'Alt',
    event.shiftKey && 'Shift',
  ]
  return [...modifiers.filter((one) => one !== false), key].join('+')
}

function keyOf({ key, code }: Pressed): string | null {
  if (/^F(?:[1-9]|1\d|2[0-4])$/.test(key) || key === 'Enter') return key
  if (/^[a-z]$/i.test(key)) return key.toUpperCase()
  if (code === 'Space') return code
  return /^(?:Key([A-Z])|Digit(\d))$/.exec(code)?.slice(1).find(Boolean) ?? null
}
