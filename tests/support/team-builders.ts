import type { TeamApi } from '#shared/ipc/team-api.ts'
import type { DeviceId, TeamId } from '#shared/team/shared-event.ts'
import type { JoinedTeam, Presence, TeamMember } from '#shared/team/team-state.ts'
import { builtAtMs, caseId, memberId } from './builders.ts'

export const deviceId = (id: string) => id as DeviceId

export const aMember = (partial: Partial<TeamMember> = {}): TeamMember => ({
  id: memberId('mei'),
  name: 'Mei Sample',
  role: 'rep',
  isRemoved: false,
  devices: [{ id: deviceId('mei-1'), isRemoved: false }],
  cover: null,
  ...partial,
})

/** A lead, a rep, somebody who looks, and one who left; told by the lead's device. */
export const aTeam = (partial: Partial<JoinedTeam> = {}): JoinedTeam => ({
  kind: 'joined',
  team: { id: 'team-1' as TeamId, name: 'Sample Service North' },
  me: {
    memberId: memberId('ann'),
    deviceId: deviceId('ann-1'),
    name: 'Ann Sample',
    role: 'lead',
  },
  members: [
    aMember({
      id: memberId('ann'),
      name: 'Ann Sample',
      role: 'lead',
      devices: [{ id: deviceId('ann-1'), isRemoved: false }],
    }),
    aMember(),
    aMember({ id: memberId('otto'), name: 'Otto Sample', role: 'read-only', devices: [] }),
    aMember({ id: memberId('gone'), name: 'Gina Sample', isRemoved: true }),
  ],
  link: { kind: 'all-here' },
  presence: [],
  sharesNewCases: true,
  notUnderstood: 0,
  ...partial,
})

export const aPresence = (partial: Partial<Presence> = {}): Presence => ({
  memberId: memberId('mei'),
  deviceId: deviceId('mei-1'),
  caseId: caseId('case-1'),
  isOnPhone: true,
  ...partial,
})

export const offlineSinceMs = builtAtMs + 600_000

/** The desktop of somebody in a team, that takes note of what is asked and does as it is told. */
export function teamDesktop(team: JoinedTeam, answers: Partial<TeamApi> = {}) {
  const asked: { method: keyof TeamApi; input: unknown }[] = []
  const noted = <M extends keyof TeamApi>(method: M, usual: TeamApi[M]): TeamApi[M] => {
    const answer = (answers[method] ?? usual) as (input: unknown) => unknown
    return ((input: unknown) => {
      asked.push({ method, input })
      return answer(input)
    }) as TeamApi[M]
  }
  const done = async () => ({ kind: 'done' }) as const
  const desktop: TeamApi = {
    teamState: answers.teamState ?? (async () => team),
    prepareTeam: noted('prepareTeam', async () => ({ kind: 'cancelled' })),
    openTeam: noted('openTeam', done),
    chooseInvitation: noted('chooseInvitation', async () => ({ kind: 'cancelled' })),
    openInvitation: noted('openInvitation', async () => ({ kind: 'not-one' })),
    joinTeam: noted('joinTeam', done),
    invite: noted('invite', async () => ({ kind: 'cancelled' })),
    changeRole: noted('changeRole', done),
    removeMember: noted('removeMember', done),
    removeDevice: noted('removeDevice', done),
    setCover: noted('setCover', done),
    leaveTeam: noted('leaveTeam', done),
    shareNewCases: noted('shareNewCases', async () => {}),
    tellPresence: noted('tellPresence', async () => {}),
  }
  return { desktop, asked }
}
