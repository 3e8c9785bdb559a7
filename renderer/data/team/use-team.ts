import { useLiveQuery } from 'dexie-react-hooks'
import { useSyncExternalStore } from 'react'
import type { CaseId } from '#shared/base/ids.ts'
import { caseStream } from '#shared/team/sharing.ts'
import type { TeamState } from '#shared/team/team-state.ts'
import { useStore } from '../store.tsx'

/** How this device stands to its team; undefined: not told yet. */
export function useTeam(): TeamState | undefined {
  const { team } = useStore()
  return useSyncExternalStore(team.subscribe, team.now)
}

/** Whether a case is the team's; undefined: being looked up. */
export function useIsShared(caseId: CaseId): boolean | undefined {
  const { db } = useStore()
  return useLiveQuery(
    async () => (await db.streams.get(caseStream(caseId))) !== undefined,
    [db, caseId],
  )
}

/**
 * What one may change here. Who works alone may change everything of theirs; what is a team's is left
 * alone until it is told whether there is one.
 */
export function useMayTell(): { readonly cases: boolean; readonly content: boolean } {
  const team = useTeam()
  if (!team) return { cases: true, content: false }
  if (team.kind !== 'joined') return { cases: true, content: true }
  return { cases: team.me.role !== 'read-only', content: team.me.role === 'lead' }
}
