import { lazy, Suspense, useEffect, useState } from 'react'
import { useOpenCall } from '#renderer/data/open-call.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useStartCall } from '#renderer/data/use-start-call.ts'
import { WordingScopeProvider } from '#renderer/data/wording-scope.tsx'
import { useDesktopEvent, useEnvironment } from '#renderer/desktop/desktop.tsx'
import type { CallId } from '#shared/base/ids.ts'
import type { Call } from '#shared/call/call.ts'
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
  const { promptIntensity } = useEnvironment().settings
  const { isLive, callNow, callAbout } = useStartCall()
  useDesktopEvent('summoned', callNow)

  useEffect(() => {
    if (isLive) void loadWrapUp()
  }, [isLive])

  if (call === undefined) return null
  if (call === null) return <IdleScreen onCallNow={callNow} onCall={callAbout} />
  return (
    <WordingScopeProvider
      key={call.id}
      isSilent={call.status === 'live' && (promptIntensity === 'quiet' || holdsSilence(call))}
      showsBasis={promptIntensity === 'training'}
    >
      {call.status === 'wrap-up' ? (
        <Suspense>
          <WrapUp call={call} onCallNow={callNow} />
        </Suspense>
      ) : (
        <LiveCall
          call={call}
          wasFound={call.startedAtMs < openedAtMs && call.id !== goneOnWith}
          onGoOn={() => setGoneOnWith(call.id)}
        />
      )}
    </WordingScopeProvider>
  )
}

const holdsSilence = ({ silences }: Call) => silences.some(({ endedAtMs }) => endedAtMs === null)
