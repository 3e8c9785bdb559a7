import { useCallback, useMemo, useState } from 'react'
import { type Store, useStore } from '#renderer/data/store.tsx'
import type { Call } from '#shared/call/call.ts'
import { callAhead, isOnward } from '#shared/call/call-ahead.ts'

/**
 * The call as the rep sees it: with a key that brings it on in it at once, while the disk still
 * writes. Whether that is saved is said beside the line. `store` records like the window's own.
 */
export function useCallAhead(stored: Call): { readonly call: Call; readonly store: Store } {
  const store = useStore()
  const [underWay, setUnderWay] = useState<ReturnType<typeof callAhead>['underWay']>([])
  const ahead = useMemo(() => callAhead(stored, underWay), [stored, underWay])
  if (ahead.underWay.length !== underWay.length) setUnderWay(ahead.underWay)

  const record = useCallback<Store['record']>(
    (...events) => {
      store.record(...events)
      const onward = events.filter((event) => isOnward(event))
      if (onward.length > 0) setUnderWay((current) => [...current, ...onward])
    },
    [store],
  )
  return { call: ahead.call, store: useMemo(() => ({ ...store, record }), [store, record]) }
}
