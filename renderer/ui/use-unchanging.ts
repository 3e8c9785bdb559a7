import { useCallback, useLayoutEffect, useRef } from 'react'

/**
 * A function that stays the same while what it does changes, so that what it is handed to is not
 * drawn again with each key press. For events only: while a page is drawn it may not be called.
 */
export function useUnchanging<A extends unknown[], R>(run: (...given: A) => R): (...given: A) => R {
  const latest = useRef(run)
  useLayoutEffect(() => {
    latest.current = run
  })
  return useCallback((...given: A) => latest.current(...given), [])
}
