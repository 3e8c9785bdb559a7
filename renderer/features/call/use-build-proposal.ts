import { useCallback, useState } from 'react'
import { useDraftProposal } from '#renderer/data/draft-proposal.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useDesktop } from '#renderer/desktop/desktop.tsx'
import type { Call } from '#shared/call/call.ts'

/**
 * The two ways out of wrap-up: on to the proposal at the desk, or done for now. Either way the call
 * counts as a contact, if they were reached.
 */
export function useBuildProposal(call: Call, wereReached: boolean) {
  const store = useStore()
  const desktop = useDesktop()
  const draft = useDraftProposal()
  const [isBuilding, setIsBuilding] = useState(false)

  const finish = useCallback(() => {
    const { id: callId, caseId, endedAtMs } = call
    const atMs = store.nowMs()
    store.record({ kind: 'wrap-up-finished', callId, atMs })
    if (!wereReached) return
    // They were spoken with when the call ended, however long the wrap-up took.
    const contact = { channel: 'phone', callId, note: '' } as const
    store.record({ kind: 'customer-contacted', caseId, atMs: endedAtMs ?? atMs, ...contact })
  }, [store, call, wereReached])
  const build = useCallback(async () => {
    if (isBuilding) return
    setIsBuilding(true)
    const proposalId = await draft(call.caseId)
    finish()
    await desktop.showDesk({ path: `/proposals/${proposalId}` })
  }, [isBuilding, draft, call.caseId, finish, desktop])

  return { build, finish, isBuilding }
}
