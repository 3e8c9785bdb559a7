import { useEffect, useEffectEvent } from 'react'

/**
 * Hears keys for the whole window, before whatever has the focus does: on a button Ctrl+Enter would
 * press the button. A key that is taken (the listener says true) goes no further.
 */
export function useWindowKeys(onKey: (event: KeyboardEvent) => boolean): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (!onKey(event)) return
    event.preventDefault()
    event.stopPropagation()
  })

  useEffect(() => {
    const listener = (event: KeyboardEvent) => hear(event)
    window.addEventListener('keydown', listener, { capture: true })
    return () => window.removeEventListener('keydown', listener, { capture: true })
  }, [])
}
