import { authorOf, teamMembers } from '#shared/team/members.ts'
import type { TeamState } from '#shared/team/team-state.ts'
import type { Stored } from './membership-store.ts'
import type { TeamEngine } from './team-engine.ts'

/** What windows are told. `engine`: the one that runs, or that ran last; null: none did yet. */
export function teamStateOf(stored: Stored | null, engine: TeamEngine | null): TeamState {
  if (stored === null || stored.kind === 'leaving') return { kind: 'none' }
  const { team, servers, me, device } = stored.membership
  if (stored.kind === 'prepared') return { kind: 'prepared', team, servers }
  const members = engine?.members()
  const person = members?.people.find(({ id }) => id === me.memberId)
  const isThere = members !== undefined && authorOf(members, device.id) !== null
  return {
    kind: 'joined',
    team,
    me: {
      memberId: me.memberId,
      deviceId: device.id,
      name: person?.name ?? me.name,
      // Before the team was heard, the invitation says it; whoever was removed may only look.
      role: isThere || !person ? (person?.role ?? stored.role) : 'read-only',
    },
    members: members ? teamMembers(members) : [],
    link: engine?.link() ?? { kind: 'connecting', waiting: 0 },
    presence: engine?.presence() ?? [],
    sharesNewCases: stored.sharesNewCases,
    notUnderstood: engine?.notUnderstood() ?? 0,
  }
}
