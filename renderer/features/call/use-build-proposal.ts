import { useCallback } from 'react'
import { useStore } from '#renderer/data/store.tsx'
import { useDesktop } from '#renderer/desktop/desktop.tsx'
import type { Call } from '#shared/call/call.ts'

/** The two ways out of wrap-up: on to the proposal at the desk, or done for now. */
export function useBuildProposal(call: Call): { build: () => void; finish: () => void } {
  const store = useStore()
  const desktop = useDesktop()
  const finish = useCallback(
    () => store.record({ kind: 'wrap-up-finished', callId: call.id, atMs: store.nowMs() }),
    [store, call.id],
  )
  const build = useCallback(() => {
    finish()
    void desktop.showDesk({ path: `/cases/${call.caseId}` })
  }, [finish, desktop, call.caseId])
  return { build, finish }
}
