import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { useOpenCall } from '#renderer/data/queries.ts'
import { startCall, startCallNow } from '#renderer/data/start-call.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useDesktopEvent } from '#renderer/desktop/desktop.tsx'
import type { CallId, CaseId } from '#shared/base/ids.ts'
import { IdleScreen } from './idle-screen.tsx'
import { LiveCall } from './live-call.tsx'

// What only the end of a call needs is fetched while it runs, not at the start.
const loadWrapUp = () => import('./wrap-up.tsx')
const WrapUp = lazy(async () => ({ default: (await loadWrapUp()).WrapUp }))

/** The floating window beside the call: no call, a call, or its wrap-up. */
export function CompanionScreen() {
  const store = useStore()
  const call = useOpenCall()
  const [openedAtMs] = useState(() => store.nowMs())
  const [goneOnWith, setGoneOnWith] = useState<CallId | null>(null)
  const { callNow, callAbout } = useStartingOneCall(call === undefined ? 'loading' : call?.id)

  const isLive = call?.status === 'live'
  useEffect(() => {
    if (isLive) void loadWrapUp()
  }, [isLive])

  if (call === undefined) return null
  if (call === null) return <IdleScreen onCallNow={callNow} onCall={callAbout} />
  if (call.status === 'wrap-up') {
    return (
      <Suspense>
        <WrapUp key={call.id} call={call} onCallNow={callNow} />
      </Suspense>
    )
  }
  return (
    <LiveCall
      key={call.id}
      call={call}
      wasFound={call.startedAtMs < openedAtMs && call.id !== goneOnWith}
      onGoOn={() => setGoneOnWith(call.id)}
    />
  )
}

/**
 * Starts a call when asked to, by a button or from outside: never two for an impatient finger, and
 * one asked for while the store still loads is started once it is known that none runs.
 */
function useStartingOneCall(open: CallId | 'loading' | undefined) {
  const store = useStore()
  const isStarting = useRef(false)
  const isSummoned = useRef(false)

  const once = useCallback((start: () => void) => {
    if (isStarting.current) return
    isStarting.current = true
    start()
  }, [])
  const callNow = useCallback(() => once(() => startCallNow(store)), [once, store])
  const callAbout = useCallback(
    (caseId: CaseId) => once(() => startCall(store, caseId)),
    [once, store],
  )

  useEffect(() => {
    isStarting.current = false
    if (isSummoned.current && open === undefined) callNow()
    if (open !== 'loading') isSummoned.current = false
  }, [open, callNow])

  const onSummoned = useCallback(() => {
    if (open === undefined) callNow()
    if (open === 'loading') isSummoned.current = true
  }, [open, callNow])
  useDesktopEvent('summoned', onSummoned)

  return { callNow, callAbout }
}
