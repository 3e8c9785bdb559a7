import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenCall } from '#renderer/data/open-call.ts'
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
}

const none: readonly ScreenPop[] = []
const WaitingCallsContext = createContext<WaitingCalls>({
  waiting: none,
  current: null,
  choose: () => {},
  dismiss: () => {},
})

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
  const call = useOpenCall()
  const isFree = call !== undefined && call?.status !== 'live'
  const newest = waiting.at(-1)

  useEffect(() => {
    if (newest?.id !== undefined && isFree) void desktop.showCompanion({ focus: false })
  }, [desktop, newest?.id, isFree])

  const current = waiting.find(({ id }) => id === chosenId) ?? waiting[0] ?? null
  const dismiss = (id: number) => void desktop.dismissScreenPop({ id })
  return (
    <WaitingCallsContext value={{ waiting, current, choose: setChosenId, dismiss }}>
      {/* There before it has anything to say: only what changes in it is read out. */}
      <p role="status" className="unseen">
        {newest && t('pop.announced', { who: newest.name || newest.phone || newest.ref })}
      </p>
      {children}
    </WaitingCallsContext>
  )
}

export function useWaitingCalls(): WaitingCalls {
  return useContext(WaitingCallsContext)
}
