import { useCallback, useMemo } from 'react'
import { usePlaybook } from '#renderer/data/playbook.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import type { Call } from '#shared/call/call.ts'
import type { Entry } from '#shared/call/entry.ts'
import type { VoiceCue } from '#shared/call/voice-cue.ts'
import { textIn } from '#shared/method/localized.ts'
import type { CallActions } from './call-actions.ts'

/** Notes what their voice does, as a line in the rep's language, and takes the last one back. */
export function useVoiceCues(
  { caseId, step }: Call,
  entries: readonly Entry[],
  actions: CallActions,
  remove: (entry: Entry) => void,
) {
  const { language } = useEnvironment()
  const playbook = usePlaybook()
  const note = useCallback(
    (cue: VoiceCue) =>
      actions.noteCue({ caseId, step }, cue, textIn(playbook.voiceCues[cue], language)),
    [actions, caseId, step, playbook, language],
  )
  return useMemo(() => {
    const takeBack = () => {
      const last = entries.findLast(({ cue }) => cue !== undefined)
      if (last) remove(last)
    }
    return { note, takeBack }
  }, [note, entries, remove])
}
