import { useEffect, useEffectEvent } from 'react'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { shortcutPressed } from '#shared/shortcut/shortcut.ts'

type Acts = {
  readonly onShortcut: (shortcut: string) => void
  /** Escape, or Tab: whoever goes on elsewhere changes nothing. */
  readonly onLeave: () => void
}

/** While it listens, whatever is pressed is a shortcut and does nothing else. */
export function useShortcutKeys(isListening: boolean, { onShortcut, onLeave }: Acts): void {
  const { platform } = useEnvironment()
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Tab') return onLeave()
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') return onLeave()
    const shortcut = event.repeat || event.isComposing ? null : shortcutPressed(event, platform)
    if (shortcut !== null) onShortcut(shortcut)
  })
  useEffect(() => {
    if (!isListening) return
    const listener = (event: KeyboardEvent) => hear(event)
    window.addEventListener('keydown', listener, { capture: true })
    return () => window.removeEventListener('keydown', listener, { capture: true })
  }, [isListening])
}
