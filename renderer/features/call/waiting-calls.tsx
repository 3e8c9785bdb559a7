import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Store, useStore } from '#renderer/data/store.tsx'
import { useStartCall } from '#renderer/data/use-start-call.ts'
import { useDesktop } from '#renderer/desktop/desktop.tsx'
import { useRenewed } from '#renderer/desktop/use-renewed.ts'
import type { DesktopBridge } from '#shared/ipc/desktop-api.ts'
import type { ScreenPop } from '#shared/screen-pop/screen-pop.ts'

/** Calls the telephone announced, each until it is dismissed. */
export type WaitingCalls = {
  readonly waiting: readonly ScreenPop[]
  /** The one that is looked at: the one that waits longest, unless another was chosen. */
  readonly current: ScreenPop | null
  readonly choose: (id: number) => void
  readonly dismiss: (id: number) => void
  /** How a call is started for one of them, and whether one runs: of the real world, in a rehearsal too. */
  readonly real: ReturnType<typeof useStartCall> & { readonly store: Store }
}

const none: readonly ScreenPop[] = []
const WaitingCallsContext = createContext<WaitingCalls | null>(null)

const askForCalls = (desktop: DesktopBridge) => desktop.screenPops({})

/**
 * Knows who calls, and shows the window when somebody does: never with the focus, and not while a call
 * runs, which it must not disturb.
 */
export function WaitingCallsProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation('phone')
  const desktop = useDesktop()
  const { value: waiting = none } = useRenewed(askForCalls, 'screenPopsChanged')
  const [chosenId, setChosenId] = useState<number | null>(null)
  const store = useStore()
  const start = useStartCall()
  const isFree = start.isLive === false
  const newest = waiting.at(-1)

  useEffect(() => {
    if (newest?.id !== undefined && isFree) void desktop.showCompanion({ focus: false })
  }, [desktop, newest?.id, isFree])

  const current = waiting.find(({ id }) => id === chosenId) ?? waiting[0] ?? null
  const dismiss = (id: number) => void desktop.dismissScreenPop({ id })
  return (
    <WaitingCallsContext
      value={{ waiting, current, choose: setChosenId, dismiss, real: { ...start, store } }}
    >
      {/* There before it has anything to say: only what changes in it is read out. */}
      <p role="status" className="unseen">
        {newest && t('pop.announced', { who: newest.name || newest.phone || newest.ref })}
      </p>
      {children}
    </WaitingCallsContext>
  )
}

export function useWaitingCalls(): WaitingCalls {
  const calls = useContext(WaitingCallsContext)
  if (!calls) throw new Error('useWaitingCalls outside of WaitingCallsProvider')
  return calls
}
