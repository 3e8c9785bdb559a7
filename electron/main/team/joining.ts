import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import type { TeamApi } from '#shared/ipc/team-api.ts'
import { inboxOf } from './user-permissions.ts'
import { type Invited, mostInvitationBytes, openInvitation, readInvitation } from './invitation.ts'
import type { Membership } from './membership.ts'
import type { MembershipStore } from './membership-store.ts'

type Reached = 'done' | 'unreachable' | 'refused' | 'not-genuine'

/** Whether the servers let a device in: nothing is joined that can't be reached. */
export async function reach(membership: Membership): Promise<Reached> {
  const { openConnection } = await import('./connection.ts')
  const { servers, certificate, device } = membership
  const { id, seed, jwt } = device
  const connected = await openConnection({
    servers,
    certificate,
    seed,
    jwt,
    inboxPrefix: inboxOf(id),
  })
  if (!connected.ok) return connected.error
  await connected.value.close()
  return 'done'
}

/** From the file of an invitation to being one of the team. */
export function createJoining(deps: {
  readonly store: MembershipStore
  /** Null: the person decided not to. */
  readonly chooseFile: () => Promise<string | null>
  readonly onJoined: () => Promise<void>
}): Pick<TeamApi, 'chooseInvitation' | 'openInvitation' | 'joinTeam'> {
  let chosen: ReturnType<typeof readInvitation> | null = null
  let invited: Invited | null = null
  const isInTeam = () => deps.store.now()?.kind === 'joined'
  return {
    chooseInvitation: async () => {
      const path = await deps.chooseFile()
      if (path === null) return { kind: 'cancelled' }
      invited = null
      chosen = readInvitation(await textOf(path))
      // A newer one is told from what is none once somebody has the code at hand.
      if (!chosen.ok && chosen.error === 'not-one') return { kind: 'not-one' }
      return { kind: 'chosen', fileName: basename(path) }
    },
    openInvitation: async ({ code }) => {
      if (!chosen) return { kind: 'not-one' }
      const opened = chosen.ok ? openInvitation(chosen.value, code) : chosen
      if (!opened.ok) return { kind: opened.error }
      invited = opened.value
      const { team, me, servers } = invited.membership
      return {
        kind: 'opened',
        teamName: team.name,
        memberName: me.name,
        role: invited.role,
        servers,
      }
    },
    joinTeam: async () => {
      if (!invited || isInTeam()) return { kind: 'not-opened' }
      const { membership, role } = invited
      const kind = await reach(membership)
      if (kind !== 'done') return { kind }
      await deps.store.set({ kind: 'joined', membership, role, begun: null, sharesNewCases: true })
      invited = null
      chosen = null
      await deps.onJoined()
      return { kind: 'done' }
    },
  }
}

/** Empty: it is larger than an invitation can be, or can't be read. */
async function textOf(path: string): Promise<string> {
  const file = await open(path).catch(() => null)
  if (!file) return ''
  try {
    const { size } = await file.stat()
    return size > mostInvitationBytes ? '' : await file.readFile('utf8')
  } catch {
    return ''
  } finally {
    await file.close()
  }
}
