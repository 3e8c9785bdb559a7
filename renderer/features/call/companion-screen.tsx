import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { useOpenCall, useOpenRehearsal } from '#renderer/data/open-call.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useStartCall } from '#renderer/data/use-start-call.ts'
import { useDesktopEvent } from '#renderer/desktop/desktop.tsx'
import type { CallId } from '#shared/base/ids.ts'
import { IdleScreen } from './idle-screen.tsx'
import { LiveCall } from './live-call.tsx'

// What only the end of a call needs is fetched while it runs, not at the start.
const loadWrapUp = () => import('./wrap-up.tsx')
const WrapUp = lazy(async () => ({ default: (await loadWrapUp()).WrapUp }))
const RehearsalWindow = lazy(async () => ({
  default: (await import('./rehearsal-window.tsx')).RehearsalWindow,
}))

/** The floating window beside the call: no call, a call, or its wrap-up; or a rehearsal. */
export function CompanionScreen() {
  const store = useStore()
  const stored = useOpenCall()
  const rehearsal = useOpenRehearsal()
  const [openedAtMs] = useState(() => store.nowMs())
  const [goneOnWith, setGoneOnWith] = useState<CallId | null>(null)
  const { isLive, begun, callNow, callAbout } = useStartCall()
  const isRehearsing = rehearsal?.status === 'live'
  const summon = useCallback(() => {
    // A rehearsal gives way at once: the next key is of the real call.
    if (isRehearsing) flushSync(callNow)
    else callNow()
  }, [isRehearsing, callNow])
  useDesktopEvent('summoned', summon)

  const call = isLive ? stored : (begun ?? stored)
  const isCalling = call?.status === 'live'
  const rehearsedId = isRehearsing ? rehearsal.id : undefined
  useEffect(() => {
    if (isCalling) void loadWrapUp()
  }, [isCalling])
  useEffect(() => {
    if (!isCalling || !rehearsedId) return
    void import('#renderer/data/rehearsals.ts').then((rehearsals) =>
      rehearsals.endRehearsal(store, rehearsedId),
    )
  }, [isCalling, rehearsedId, store])

  if (call === undefined || rehearsal === undefined) return null
  if (isCalling) {
    return (
      <LiveCall
        key={call.id}
        call={call}
        wasFound={call.startedAtMs < openedAtMs && call.id !== goneOnWith}
        onGoOn={() => setGoneOnWith(call.id)}
      />
    )
  }
  // Of two that wait for a last look, the one that ended last.
  if (rehearsal && (isRehearsing || (rehearsal.endedAtMs ?? 0) >= (call?.endedAtMs ?? 0))) {
    return (
      <Suspense>
        <RehearsalWindow key={rehearsal.id} call={rehearsal} />
      </Suspense>
    )
  }
  if (!call) return <IdleScreen onCallNow={callNow} onCall={callAbout} />
  return (
    <Suspense>
      <WrapUp key={call.id} call={call} onCallNow={callNow} />
    </Suspense>
  )
}
