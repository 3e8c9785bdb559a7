import { useMemo } from 'react'
import { usePlaybook } from '#renderer/data/playbook.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import type { Call } from '#shared/call/call.ts'
import type { Entry } from '#shared/call/entry.ts'
import type { Case } from '#shared/case/case.ts'
import { type LivePrompt, livePrompt } from '#shared/method/live-prompt.ts'
import { dueText } from '#renderer/ui/due-text.ts'

/** The prompt for this moment; null until the case is there. */
export function useLivePrompt(
  call: Call,
  theCase: Case | null,
  entries: readonly Entry[],
): LivePrompt | null {
  const { language, settings } = useEnvironment()
  const { nowMs } = useStore()
  const playbook = usePlaybook()
  const { repName, repFirm } = settings
  return useMemo(() => {
    if (!theCase) return null
    return livePrompt(playbook, {
      case: theCase,
      call,
      entries,
      rep: { name: repName, firm: repFirm },
      language,
      formatDue: (dueAtMs) => dueText(dueAtMs, language, nowMs()),
    })
  }, [playbook, call, theCase, entries, language, repName, repFirm, nowMs])
}
