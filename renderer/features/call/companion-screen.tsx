import { lazy, Suspense, useEffect, useState } from 'react'
import { useOpenCall } from '#renderer/data/open-call.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useStartCall } from '#renderer/data/use-start-call.ts'
import { useDesktopEvent } from '#renderer/desktop/desktop.tsx'
import type { CallId } from '#shared/base/ids.ts'
import { IdleScreen } from './idle-screen.tsx'
import { LiveCall } from './live-call.tsx'
import { WaitingCallsProvider } from './waiting-calls.tsx'

// What only the end of a call needs is fetched while it runs, not at the start.
const loadWrapUp = () => import('./wrap-up.tsx')
const WrapUp = lazy(async () => ({ default: (await loadWrapUp()).WrapUp }))

/** The floating window beside the call: no call, a call, or its wrap-up; and who calls. */
export function CompanionScreen() {
  return (
    <WaitingCallsProvider>
      <Screen />
    </WaitingCallsProvider>
  )
}

function Screen() {
  const store = useStore()
  const call = useOpenCall()
  const [openedAtMs] = useState(() => store.nowMs())
  const [goneOnWith, setGoneOnWith] = useState<CallId | null>(null)
  const { isLive, callNow, callAbout, callWith } = useStartCall()
  useDesktopEvent('summoned', callNow)

  useEffect(() => {
    if (isLive) void loadWrapUp()
  }, [isLive])

  if (call === undefined) return null
  if (call === null)
    return <IdleScreen onCallNow={callNow} onCall={callAbout} onCallNew={callWith} />
  if (call.status === 'wrap-up') {
    return (
      <Suspense>
        <WrapUp
          key={call.id}
          call={call}
          onCallNow={callNow}
          onCall={callAbout}
          onCallNew={callWith}
        />
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
