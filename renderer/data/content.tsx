import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from 'react'
import { type ContentChanges } from '#shared/content/changes.ts'
import { changesAsOf, type FirmContent } from '#shared/content/content-events.ts'
import { useStore } from './store.tsx'

const AsOf = createContext<number | null>(null)

/** All in it goes by the content that was in force at a moment: a call keeps what it began with. */
export function ContentAsOf({ atMs, children }: { atMs: number; children: ReactNode }) {
  return <AsOf value={atMs}>{children}</AsOf>
}

/** What the firm says otherwise, with its versions, as it is now. */
export function useFirmContent(): FirmContent {
  const { content } = useStore()
  return useSyncExternalStore(content.subscribe, content.now)
}

/** The changes in force where one is. */
export function useChanges(): ContentChanges {
  const content = useFirmContent()
  const atMs = useContext(AsOf)
  return useMemo(
    () => (atMs === null ? content.changes : changesAsOf(content, atMs)),
    [content, atMs],
  )
}

/** What is made of the changes is made once, however many ask for it. */
export function madeOnce<T>(make: (changes: ContentChanges) => T): (changes: ContentChanges) => T {
  const made = new WeakMap<ContentChanges, T>()
  return (changes) => {
    const known = made.get(changes)
    if (known !== undefined) return known
    const next = make(changes)
    made.set(changes, next)
    return next
  }
}
