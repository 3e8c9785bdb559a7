import { useEffect, useEffectEvent } from 'react'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { callShortcuts, handoverShortcut } from '#shared/shortcut/call-shortcuts.ts'
import { shortcutPressed } from '#shared/shortcut/shortcut.ts'

/** The key that hands over the case that is shown, wherever the focus is. Null: it can't be. */
export function useHandoverKey(onHandOver: (() => void) | null): void {
  const { platform, settings } = useEnvironment()
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (event.repeat || event.isComposing || !onHandOver) return
    if (shortcutPressed(event, platform) !== handoverShortcut) return
    // Somebody gave that key to something else before there was a team.
    if (Object.values(callShortcuts(settings.callShortcuts)).includes(handoverShortcut)) return
    if (document.querySelector('[role="alertdialog"], [role="dialog"]')) return
    event.preventDefault()
    onHandOver()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => hear(event)
    window.addEventListener('keydown', listener, { capture: true })
    return () => window.removeEventListener('keydown', listener, { capture: true })
  }, [])
}
