import { type ReactNode, useMemo } from 'react'
import type { TantoEvent } from '#shared/event/event.ts'
import { isOfRehearsals, type RehearsedEvent } from '#shared/rehearsal/rehearsal.ts'
import { rehearsedView } from './rehearsed-view.ts'
import { OtherStore, type Store, useStore } from './store.tsx'

/**
 * A store in which everything is practice: it shows only what was rehearsed, and what is recorded in
 * it is rehearsed. What no rehearsal has, a proposal for one, it refuses.
 */
export function rehearsalStore(real: Store): Store {
  return {
    ...real,
    isRehearsal: true,
    db: rehearsedView(real.db),
    record: (...events) => real.record(...events.map(asRehearsed)),
    attempt: (...events) => real.attempt(...events.map(asRehearsed)),
  }
}

export function RehearsalStore({ children }: { children: ReactNode }) {
  const real = useStore()
  const store = useMemo(() => rehearsalStore(real), [real])
  return <OtherStore store={store}>{children}</OtherStore>
}

// The recorder's schema refuses what cannot be rehearsed.
function asRehearsed(event: TantoEvent): TantoEvent {
  const isMarked = event.kind === 'rehearsed' || isOfRehearsals(event)
  return isMarked ? event : ({ kind: 'rehearsed', event } as RehearsedEvent)
}
