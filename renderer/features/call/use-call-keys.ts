import { useEffect, useEffectEvent } from 'react'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { type CallKey, callKeyOf } from './call-key.ts'

/** Hears the keys of a call in the whole window. */
export function useCallKeys(onKey: (key: CallKey) => void): void {
  const { platform } = useEnvironment()

  const hear = useEffectEvent((event: KeyboardEvent) => {
    const key = event.defaultPrevented ? null : callKeyOf(event, platform)
    if (!key) return
    event.preventDefault()
    onKey(key)
  })

  useEffect(() => {
    const listener = (event: KeyboardEvent) => hear(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
