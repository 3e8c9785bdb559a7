import { useCallback } from 'react'
import { useOpenCall } from '#renderer/data/open-call.ts'
import { useDesktop, useDesktopEvent } from '#renderer/desktop/desktop.tsx'

/** Locks when nobody is there any more; never in the middle of a call. */
export function LockWhenIdle() {
  const desktop = useDesktop()
  const isLive = useOpenCall()?.status === 'live'
  useDesktopEvent(
    'idle',
    useCallback(() => {
      if (!isLive) void desktop.lock({})
    }, [desktop, isLive]),
  )
  return null
}
