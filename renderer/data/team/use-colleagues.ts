import { useMemo } from 'react'
import type { CaseId } from '#shared/base/ids.ts'
import type { JoinedTeam } from '#shared/team/team-state.ts'
import { useTeam } from './use-team.ts'

export type ColleagueThere = { readonly name: string; readonly isOnPhone: boolean }

/** The team this device is in; null: none; undefined until it is known. */
export function useJoinedTeam(): JoinedTeam | null | undefined {
  const team = useTeam()
  if (team === undefined) return undefined
  return team.kind === 'joined' ? team : null
}

/** Colleagues who are at a case now, each once, on the phone where any of their devices is. */
export function colleaguesAt(team: JoinedTeam, caseId: CaseId): readonly ColleagueThere[] {
  const there = team.presence.filter(
    (presence) => presence.caseId === caseId && presence.memberId !== team.me.memberId,
  )
  return team.members
    .filter(({ id }) => there.some(({ memberId }) => memberId === id))
    .map(({ id, name }) => ({
      name,
      isOnPhone: there.some(({ memberId, isOnPhone }) => memberId === id && isOnPhone),
    }))
}

const nobody: readonly ColleagueThere[] = []

export function useColleagues(caseId: CaseId): readonly ColleagueThere[] {
  const team = useJoinedTeam()
  return useMemo(() => (team ? colleaguesAt(team, caseId) : nobody), [team, caseId])
}
