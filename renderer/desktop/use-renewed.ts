import { useCallback, useEffect, useState } from 'react'
import type { DesktopBridge } from '#shared/ipc/desktop-api.ts'
import { useDesktop, useDesktopEvent } from './desktop.tsx'

/**
 * What the desktop says about the data: asked for at first, whenever it announces that access to it
 * (or what else is named) changed, and when `renew` is called after a change of one's own. Undefined until it is known; what can't be told
 * stays as it was. `question` must not change.
 */
export function useRenewed<T>(
  question: (desktop: DesktopBridge) => Promise<T>,
  event:
    | 'dataAccessChanged'
    | 'dataWarningsChanged'
    | 'screenPopsChanged'
    | 'teamChanged'
    | 'updateStateChanged' = 'dataAccessChanged',
) {
  const desktop = useDesktop()
  const [value, setValue] = useState<T | undefined>(undefined)
  const renew = useCallback(
    (): Promise<void> =>
      question(desktop).then(
        (told) => setValue(() => told),
        () => {},
      ),
    [desktop, question],
  )
  useEffect(() => void renew(), [renew])
  useDesktopEvent(
    event,
    useCallback(() => void renew(), [renew]),
  )
  return { value, renew }
}
