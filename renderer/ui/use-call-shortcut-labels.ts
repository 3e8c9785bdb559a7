import { useMemo } from 'react'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { callActs, callShortcuts, type CallShortcuts } from '#shared/shortcut/call-shortcuts.ts'
import { shortcutLabel } from './shortcut-label.ts'

/** The keys of a call as the user chose them, in the words of the platform. */
export function useCallShortcutLabels(): CallShortcuts {
  const { platform, settings } = useEnvironment()
  return useMemo(() => {
    const bound = callShortcuts(settings.callShortcuts)
    const labels = callActs.map((act) => [act, shortcutLabel(bound[act], platform)] as const)
    return Object.fromEntries(labels) as CallShortcuts
  }, [platform, settings.callShortcuts])
}
