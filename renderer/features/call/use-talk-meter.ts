import { useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react'
import { useStore } from '#renderer/data/store.tsx'
import { useDesktop, useEnvironment } from '#renderer/desktop/desktop.tsx'
import type { TalkMeasured } from '#shared/call/call-talk.ts'
import type { Call } from '#shared/call/call.ts'
import type { TalkReport } from '#shared/talk/talk-report.ts'
import { type TalkFeed, talkFeed } from './talk-feed.ts'

export type TalkMeter = {
  /** False: the settings have none, or the call waits to be gone on with. Nothing of it shows. */
  readonly isOffered: boolean
  readonly isOn: boolean
  readonly toggle: () => void
  readonly feed: TalkFeed
}

/**
 * The talk meter of a call that runs. While it is on the microphone is open; off, with the call's end
 * or with this page it is closed at once. A call that was found running waits until the rep goes on.
 */
export function useTalkMeter(call: Call, isPaused: boolean): TalkMeter {
  const desktop = useDesktop()
  const { record, nowMs } = useStore()
  const { talkMeter } = useEnvironment().settings
  const [isWanted, setIsWanted] = useState(talkMeter === 'every-call')
  const [feed] = useState(() => talkFeed(call.talk))
  const isOffered = talkMeter !== 'off' && !isPaused
  const isOn = isOffered && isWanted && call.status === 'live'

  const write = (measured: readonly TalkMeasured[]) => {
    for (const one of measured) record({ kind: 'talk-measured', callId: call.id, ...one })
  }
  const told = useEffectEvent((report: TalkReport) => write(feed.take(report, nowMs(), call.step)))
  const ended = useEffectEvent(() => write(feed.end(nowMs(), call.step)))
  useEffect(() => {
    if (!isOn) return
    feed.begin()
    const hearNoMore = desktop.on('talkTold', (report) => told(report))
    void desktop.setTalkMeter({ isOn: true })
    return () => {
      hearNoMore()
      void desktop.setTalkMeter({ isOn: false })
      ended()
    }
  }, [isOn, desktop, feed])

  const toggle = useCallback(() => {
    if (isOffered) setIsWanted((wanted) => !wanted)
  }, [isOffered])
  return useMemo(() => ({ isOffered, isOn, toggle, feed }), [isOffered, isOn, toggle, feed])
}
