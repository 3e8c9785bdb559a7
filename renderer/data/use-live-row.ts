import { useCallback, useState } from 'react'
import type { TantoEvent } from '#shared/event/event.ts'
import { type Fold, liveFrom, type LiveRow, withStored, withTyped } from './live-row.ts'
import { useStore } from './store.tsx'

/**
 * A row with every key press in it at once, and the way to change it: what happens is recorded and
 * shown in the same frame. `fold` must be the same function each time.
 */
export function useLiveRow<Row, Event extends TantoEvent>(
  stored: Row,
  fold: Fold<Row, Event>,
): [row: Row, amend: (...events: Event[]) => void] {
  const { record } = useStore()
  const [live, setLive] = useState<LiveRow<Row, Event>>(() => liveFrom(stored))
  if (stored !== live.stored) setLive(withStored(live, stored, fold))

  const amend = useCallback(
    (...events: Event[]) => {
      record(...events)
      setLive((current) => withTyped(current, events, fold))
    },
    [record, fold],
  )
  return [live.shown, amend]
}
