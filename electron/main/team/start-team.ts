import type { TeamApi } from '#shared/ipc/team-api.ts'
import type { DataVault } from '../data/data-vault.ts'

export type Team = { readonly handlers: TeamApi }

/** Wires the team of a profile to this desktop. Nothing is opened before one is joined. */
export function startTeam({ vault }: { readonly vault: DataVault }): Team {
  const whenOpen = async () => void (await vault.history())
  const notInTeam = async () => ({ kind: 'not-allowed' as const })
  return {
    handlers: {
      teamState: async () => {
        await whenOpen()
        return { kind: 'none' }
      },
      prepareTeam: async () => ({ kind: 'cancelled' }),
      openTeam: async () => ({ kind: 'not-prepared' }),
      chooseInvitation: async () => ({ kind: 'cancelled' }),
      openInvitation: async () => ({ kind: 'not-one' }),
      joinTeam: async () => ({ kind: 'not-opened' }),
      invite: notInTeam,
      changeRole: notInTeam,
      removeMember: notInTeam,
      removeDevice: notInTeam,
      setCover: notInTeam,
      leaveTeam: async () => ({ kind: 'done' }),
      shareNewCases: async () => {},
      tellPresence: async () => {},
    },
  }
}
