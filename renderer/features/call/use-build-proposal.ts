import { useCallback, useState } from 'react'
import { useDraftProposal } from '#renderer/data/draft-proposal.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useDesktop } from '#renderer/desktop/desktop.tsx'
import type { Call } from '#shared/call/call.ts'

/** The two ways out of wrap-up: on to the proposal at the desk, or done for now. */
export function useBuildProposal(call: Call) {
  const store = useStore()
  const desktop = useDesktop()
  const draft = useDraftProposal()
  const [isBuilding, setIsBuilding] = useState(false)

  const finish = useCallback(
    () => store.record({ kind: 'wrap-up-finished', callId: call.id, atMs: store.nowMs() }),
    [store, call.id],
  )
  const build = useCallback(async () => {
    if (isBuilding) return
    setIsBuilding(true)
    const proposalId = await draft(call.caseId)
    finish()
    await desktop.showDesk({ path: `/proposals/${proposalId}` })
  }, [isBuilding, draft, call.caseId, finish, desktop])

  return { build, finish, isBuilding }
}
