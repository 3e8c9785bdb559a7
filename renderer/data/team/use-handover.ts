import { useMemo } from 'react'
import type { Case } from '#shared/case/case.ts'
import { isSample } from '#shared/case/sample.ts'
import { type Colleague, whomToHandTo } from '#shared/team/cover.ts'
import type { MemberId } from '#shared/team/shared-event.ts'
import { ownerOf } from '#shared/team/whose.ts'
import { assignCase } from '../case-acts.ts'
import { useStore } from '../store.tsx'
import { useTeam } from './use-team.ts'

export type Handover = {
  /** Whom it can be handed to: oneself before all, then who is on duty. */
  readonly colleagues: readonly Colleague[]
  readonly me: MemberId
  /** Nobody else sees the case so far: to hand it over is to share it. */
  readonly isPrivate: boolean
  /** False: it could not be shared, and is as it was. */
  readonly handTo: (memberId: MemberId, note: string) => Promise<boolean>
  /** Whoever had it has it again. */
  readonly takeBack: () => void
}

/**
 * How cases are handed over in the team. Null: there is no team, or one only looks at what the others
 * do in it.
 */
export function useHandover(): ((found: Case) => Handover | null) | null {
  const store = useStore()
  const team = useTeam()
  return useMemo(() => {
    if (team?.kind !== 'joined' || team.me.role === 'read-only' || store.isRehearsal) return null
    const { members, presence } = team
    const me = team.me.memberId
    return (found) => {
      if (isSample(found.id) || found.binnedAtMs !== null) return null
      const ownerId = ownerOf(found)
      const handTo = async (memberId: MemberId, note: string) => {
        const isShared =
          ownerId !== null || (await store.team.share([found.id])).get(found.id) === 'shared'
        if (isShared) assignCase(store, found.id, memberId, note)
        return isShared
      }
      return {
        colleagues: whomToHandTo(members, {
          ownerId: ownerId ?? me,
          me,
          presence,
          nowMs: store.nowMs(),
        }),
        me,
        isPrivate: ownerId === null,
        handTo,
        takeBack: () => assignCase(store, found.id, ownerId ?? me),
      }
    }
  }, [store, team])
}
