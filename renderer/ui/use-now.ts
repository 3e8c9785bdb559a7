import { useEffect, useState } from 'react'

/**
 * The time, renewed each period on its boundary while the page is visible. A hidden page does not
 * tick: it costs no wake-up, and is right again the moment it shows.
 */
export function useNow(periodMs: number): number {
  const [nowMs, setNowMs] = useState(() => Date.now())

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const tick = () => {
      clearTimeout(timer)
      if (document.hidden) return
      const now = Date.now()
      setNowMs(now)
      timer = setTimeout(tick, periodMs - (now % periodMs))
    }
    tick()
    document.addEventListener('visibilitychange', tick)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', tick)
    }
  }, [periodMs])

  return nowMs
}
