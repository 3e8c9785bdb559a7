import { useCallback } from 'react'
import { useDesktop, useEnvironment } from '#renderer/desktop/desktop.tsx'
import type { Dismissal } from '#shared/call/shown-nudge.ts'
import type { CallActions } from './call-actions.ts'

/** Waves a nudge off: for now, or for good, which the settings keep and can take back. */
export function useDismissal(actions: CallActions): (rule: string, how: Dismissal) => void {
  const desktop = useDesktop()
  const { mutedNudges } = useEnvironment().settings
  return useCallback(
    (rule, how) => {
      actions.dismiss(rule, how)
      if (how === 'not-now') return
      void desktop.changeSettings({ patch: { mutedNudges: [...new Set([...mutedNudges, rule])] } })
    },
    [actions, desktop, mutedNudges],
  )
}
