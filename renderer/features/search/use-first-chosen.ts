import { type RefObject, useEffect, useRef } from 'react'
import type { Query } from '#shared/search/query.ts'

/** How a field tells its list that it has the focus (`FOCUS_EVENT` of react-aria). */
const focusList = 'react-aria-focus'

/**
 * Whatever comes first in the list is chosen, so that Enter opens it: after each key, and again when
 * what it finds is there. The field chooses by itself only what was in the list when the key came.
 */
export function useFirstChosen(
  typed: string,
  answered: Query | undefined,
): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Not while React is at work: the list answers at once.
    queueMicrotask(() => {
      const say = { bubbles: true, cancelable: true }
      list.current?.dispatchEvent(new CustomEvent(focusList, say))
      list.current?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', ...say }))
    })
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [typed, answered])
  return list
}
