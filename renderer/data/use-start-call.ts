import { useCallback, useEffect, useRef, useState } from 'react'
import type { CaseId } from '#shared/base/ids.ts'
import type { Call } from '#shared/call/call.ts'
import type { CaseDetails } from '#shared/case/case.ts'
import { useOpenCall } from './open-call.ts'
import { startCall, startCallNow } from './start-call.ts'
import { useStore } from './store.tsx'

/**
 * Starts calls, one at a time: none while one is live, never two for an impatient finger, and one
 * asked for while the store still loads is started once it is known that none is live. A call that
 * waits for its wrap-up holds none up: it is there again after the new one.
 */
export function useStartCall(): {
  /** Undefined while the store loads. */
  readonly isLive: boolean | undefined
  /** A call that was started here, until the store shows it. */
  readonly begun: Call | null
  readonly callNow: () => void
  readonly callAbout: (caseId: CaseId) => void
  /** In a case of its own, with what is known of who calls. */
  readonly callWith: (known: Partial<CaseDetails>) => void
} {
  const store = useStore()
  const open = useOpenCall()
  const isLive = open === undefined ? undefined : open?.status === 'live'
  const openId = open?.id
  const isStarting = useRef(false)
  const isAwaited = useRef(false)
  const [begun, setBegun] = useState<Call | null>(null)

  const once = useCallback(
    (start: () => Call | null) => {
      if (isLive === false && !isStarting.current) {
        isStarting.current = true
        setBegun(start())
      }
    },
    [isLive],
  )
  const callNow = useCallback(() => {
    if (isLive === undefined) isAwaited.current = true
    else once(() => startCallNow(store))
  }, [isLive, once, store])
  const callAbout = useCallback(
    (caseId: CaseId) => once(() => startCall(store, caseId)),
    [once, store],
  )
  const callWith = useCallback(
    (known: Partial<CaseDetails>) => once(() => startCallNow(store, known)),
    [once, store],
  )

  useEffect(() => {
    isStarting.current = false
    // oxlint-disable-next-line react/set-state-in-effect -- the store is outside of React
    setBegun(null)
    // Another call is open, or none: whatever was asked for has happened.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [openId, isLive])
  useEffect(() => {
    if (isLive === undefined || !isAwaited.current) return
    isAwaited.current = false
    callNow()
  }, [isLive, callNow])

  return { isLive, begun, callNow, callAbout, callWith }
}
