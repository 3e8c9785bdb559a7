import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { ContentAsOf } from '#renderer/data/content.tsx'
import { useOpenCall, useOpenRehearsal } from '#renderer/data/open-call.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useStartCall } from '#renderer/data/use-start-call.ts'
import { WordingScopeProvider } from '#renderer/data/wording-scope.tsx'
import { useDesktopEvent, useEnvironment } from '#renderer/desktop/desktop.tsx'
import type { CallId } from '#shared/base/ids.ts'
import type { Call } from '#shared/call/call.ts'
import { IdleScreen } from './idle-screen.tsx'
import { LiveCall } from './live-call.tsx'
import { WaitingCallsProvider } from './waiting-calls.tsx'

// What only the end of a call needs is fetched while it runs, not at the start.
const loadWrapUp = () => import('./wrap-up.tsx')
const WrapUp = lazy(async () => ({ default: (await loadWrapUp()).WrapUp }))
const RehearsalWindow = lazy(async () => ({
  default: (await import('./rehearsal-window.tsx')).RehearsalWindow,
}))

/** The floating window beside the call: no call, a call, or its wrap-up; a rehearsal; who calls. */
export function CompanionScreen() {
  return (
    <WaitingCallsProvider>
      <Screen />
    </WaitingCallsProvider>
  )
}

function Screen() {
  const store = useStore()
  const stored = useOpenCall()
  const rehearsal = useOpenRehearsal()
  const [openedAtMs] = useState(() => store.nowMs())
  const [goneOnWith, setGoneOnWith] = useState<CallId | null>(null)
  const { promptIntensity } = useEnvironment().settings
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
  // Of two that wait for a last look, the one that ended last.
  const isPractice =
    !isCalling &&
    (isRehearsing || (rehearsal && (rehearsal.endedAtMs ?? 0) >= (call?.endedAtMs ?? 0)))
  const shown = isPractice ? rehearsal : call
  if (!shown) return <IdleScreen onCallNow={callNow} onCall={callAbout} />
  return (
    <WordingScopeProvider
      key={shown.id}
      isSilent={shown.status === 'live' && (promptIntensity === 'quiet' || holdsSilence(shown))}
      showsBasis={promptIntensity === 'training'}
    >
      <ContentAsOf atMs={shown.startedAtMs}>
        {isCalling ? (
          <LiveCall
            call={shown}
            wasFound={shown.startedAtMs < openedAtMs && shown.id !== goneOnWith}
            onGoOn={() => setGoneOnWith(shown.id)}
          />
        ) : (
          <Suspense>
            {isPractice ? (
              <RehearsalWindow call={shown} />
            ) : (
              <WrapUp call={shown} onCallNow={callNow} />
            )}
          </Suspense>
        )}
      </ContentAsOf>
    </WordingScopeProvider>
  )
}

const holdsSilence = ({ silences }: Call) => silences.some(({ endedAtMs }) => endedAtMs === null)
