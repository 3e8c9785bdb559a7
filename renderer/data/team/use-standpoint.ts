import { useMemo } from 'react'
import { coveredBy } from '#shared/team/cover.ts'
import type { MemberId } from '#shared/team/shared-event.ts'
import type { TeamMember, TeamState } from '#shared/team/team-state.ts'
import { type OfSomebody, ownerOf, type Standpoint } from '#shared/team/whose.ts'
import { useTeam } from './use-team.ts'

type JoinedTeam = Extract<TeamState, { kind: 'joined' }>
type People = Pick<JoinedTeam, 'me' | 'members'>

const known = new WeakMap<JoinedTeam, People>()
let newest: { readonly text: string; readonly people: People } | null = null

/** Who belongs to the team: the same as long as nothing about them changes, whatever they do. */
function peopleIn(joined: JoinedTeam): People {
  const before = known.get(joined)
  if (before) return before
  const people = { me: joined.me, members: joined.members }
  const text = JSON.stringify(people)
  if (newest?.text !== text) newest = { text, people }
  known.set(joined, newest.people)
  return newest.people
}

/** Undefined until it is known; null: one works alone. */
export function usePeople(): People | null | undefined {
  const state = useTeam()
  return state && (state.kind === 'joined' ? peopleIn(state) : null)
}

/**
 * From where one looks at what is the team's, by the moment: covers begin and end. Undefined until it
 * is known whether there is a team.
 */
export function useStandpoints(): ((atMs: number) => Standpoint | null) | undefined {
  const people = usePeople()
  return useMemo(() => {
    if (people === undefined) return undefined
    return (atMs) =>
      people && {
        me: people.me.memberId,
        covered: coveredBy(people.me.memberId, people.members, atMs),
      }
  }, [people])
}

/** The same as of one moment. */
export function useStandpoint(nowMs: number): Standpoint | null | undefined {
  const standpointAt = useStandpoints()
  return useMemo(() => standpointAt?.(nowMs), [standpointAt, nowMs])
}

/** A member of the team, whether they are still there or not. */
export function useMemberOf(): (id: MemberId | null | undefined) => TeamMember | null {
  const people = usePeople()
  return useMemo(() => {
    const members = new Map(people?.members.map((member) => [member.id, member]))
    return (id) => (id && members.get(id)) ?? null
  }, [people])
}

/** The name of a member; null: there is no such. */
export function useMemberName(): (id: MemberId | null | undefined) => string | null {
  const memberOf = useMemberOf()
  return useMemo(() => (id) => memberOf(id)?.name ?? null, [memberOf])
}

/** The colleague who looks after a case; null: it is one's own, or there is no team. */
export function useColleagueOf(of: OfSomebody): TeamMember | null {
  const me = usePeople()?.me.memberId
  const memberOf = useMemberOf()
  const owner = ownerOf(of)
  return owner === me ? null : memberOf(owner)
}

/** The same by name, of a case that may not be there. */
export function useColleagueName(): (of: OfSomebody | undefined) => string | null {
  const me = usePeople()?.me.memberId
  const nameOf = useMemberName()
  return useMemo(
    () => (of) => {
      const owner = of ? ownerOf(of) : null
      return owner === me ? null : nameOf(owner)
    },
    [me, nameOf],
  )
}

/** The name of the colleague who wrote something; null: oneself did, or there is no team. */
export function useAuthorName(): (row: OfSomebody) => string | null {
  const me = usePeople()?.me.memberId
  const nameOf = useMemberName()
  return useMemo(
    () =>
      ({ by }) =>
        by === me ? null : nameOf(by),
    [me, nameOf],
  )
}
