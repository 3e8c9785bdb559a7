import type { TeamApi } from '#shared/ipc/team-api.ts'

/** The desktop of somebody who works alone. */
export const noTeam: TeamApi = {
  teamState: async () => ({ kind: 'none' }),
  prepareTeam: async () => ({ kind: 'cancelled' }),
  openTeam: async () => ({ kind: 'not-prepared' }),
  chooseInvitation: async () => ({ kind: 'cancelled' }),
  openInvitation: async () => ({ kind: 'not-one' }),
  joinTeam: async () => ({ kind: 'not-opened' }),
  invite: async () => ({ kind: 'not-allowed' }),
  changeRole: async () => ({ kind: 'not-allowed' }),
  removeMember: async () => ({ kind: 'not-allowed' }),
  removeDevice: async () => ({ kind: 'not-allowed' }),
  setCover: async () => ({ kind: 'not-allowed' }),
  leaveTeam: async () => ({ kind: 'done' }),
  shareNewCases: async () => {},
  tellPresence: async () => {},
}
