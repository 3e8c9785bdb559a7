import { useEffect, useEffectEvent } from 'react'

/** Longer than that a timer counts wrong. */
const longestMs = 2 ** 31 - 1

/**
 * Calls back at a moment, once, and when the page shows again. Nothing ticks until then, and nothing
 * at all in a page that nobody sees.
 */
export function useNextMoment(
  atMs: number | null,
  nowMs: () => number,
  onReached: () => void,
): void {
  const reached = useEffectEvent(onReached)

  useEffect(() => {
    const onSeen = () => {
      if (!document.hidden) reached()
    }
    document.addEventListener('visibilitychange', onSeen)
    return () => document.removeEventListener('visibilitychange', onSeen)
  }, [])

  useEffect(() => {
    if (atMs === null) return
    let timer: ReturnType<typeof setTimeout>
    const wait = () => {
      const inMs = Math.min(longestMs, Math.max(0, atMs - nowMs()))
      timer = setTimeout(() => {
        // A timer may go off a little early, and counts no change of the clock.
        if (nowMs() < atMs) wait()
        else if (!document.hidden) reached()
      }, inMs)
    }
    wait()
    return () => clearTimeout(timer)
  }, [atMs, nowMs])
}
