import { useDesktop } from '#renderer/desktop/desktop.tsx'
import type { CaseId } from '#shared/base/ids.ts'
import { isMailHeld, type SpokenChannel } from '#shared/case/channel-guard.ts'
import { isLiving } from '#shared/case/stage.ts'
import { act } from './case-acts.ts'
import { useCase } from './queries.ts'
import { useStore } from './store.tsx'
import { useStartCall } from './use-start-call.ts'

/**
 * Whether an e-mail with bad news is held in a case, and the ways on.
 * @param lastReason what was given for the last one, to be offered again
 */
export function useMailGuard(caseId: CaseId, lastReason = '') {
  const store = useStore()
  const desktop = useDesktop()
  const found = useCase(caseId)
  const { isLive, callAbout } = useStartCall()
  const canBeContacted = found && isLiving(found) && found.binnedAtMs === null

  return {
    isHeld: !found || isMailHeld(found),
    lastReason,
    callNow:
      canBeContacted && isLive === false
        ? () => {
            callAbout(caseId)
            void desktop.showCompanion({ focus: false })
          }
        : null,
    noteContact: canBeContacted
      ? (channel: SpokenChannel, note: string) =>
          act(store, caseId, { kind: 'customer-contacted', channel, callId: null, note })
      : null,
  }
}
