import { basename } from 'node:path'
import type { Invitation, TeamApi, TeamChange } from '#shared/ipc/team-api.ts'
import { writeFileAtomic } from '../files/write-file-atomic.ts'
import { writeProblemOf } from '../files/write-problem.ts'
import type { Speaker } from './lead-acts.ts'
import type { TeamLife } from './team-life.ts'

/** What is done about members, by this device, and told to the team. */
export function createLeading(deps: {
  /** Null: there is no team here. */
  readonly speaker: () => Speaker | null
  readonly life: TeamLife
  /** Where to save an invitation; null: the person decided not to. */
  readonly choosePath: (suggestedName: string) => Promise<string | null>
  /** What follows from somebody being gone. */
  readonly tend: () => Promise<void>
}): Pick<TeamApi, 'invite' | 'changeRole' | 'removeMember' | 'removeDevice' | 'setCover'> {
  type Acts = typeof import('./lead-acts.ts')

  const change = async (
    act: (acts: Acts, speaker: Speaker) => Promise<TeamChange>,
  ): Promise<TeamChange> => {
    const speaker = deps.speaker()
    if (!speaker) return { kind: 'not-allowed' }
    return act(await import('./lead-acts.ts'), speaker)
  }
  const remove = async (act: Parameters<typeof change>[0]): Promise<TeamChange> => {
    const changed = await change(act)
    // What was told holds; the rest is caught up with whenever the servers are there.
    if (changed.kind === 'done') await deps.tend()
    return changed
  }

  return {
    invite: async (guest) => {
      const speaker = deps.speaker()
      if (!speaker) return { kind: 'not-allowed' }
      const acts = await import('./lead-acts.ts')
      if (!acts.isLead(speaker)) return { kind: 'not-allowed' }
      const newcomer = acts.guestOf(speaker.engine.members(), guest)
      if (!newcomer) return { kind: 'not-allowed' }
      if (!deps.life.engine()?.connection()) return { kind: 'offline' }
      const path = await deps.choosePath(newcomer.who.name)
      if (path === null) return { kind: 'cancelled' }
      const told = await acts.tellOfGuest(speaker, newcomer)
      if (told.kind !== 'done') return told
      return handOver(path, acts, speaker, newcomer)
    },
    changeRole: (asked) => change((acts, speaker) => acts.tellRole(speaker, asked)),
    removeMember: ({ memberId }) =>
      remove((acts, speaker) => acts.tell(speaker, { kind: 'member-removed', memberId })),
    removeDevice: ({ deviceId }) =>
      remove((acts, speaker) => acts.tell(speaker, { kind: 'device-removed', deviceId })),
    setCover: (cover) =>
      change((acts, speaker) => acts.tell(speaker, { kind: 'cover-set', ...cover })),
  }

  async function handOver(
    path: string,
    acts: Acts,
    speaker: Speaker,
    newcomer: NonNullable<ReturnType<Acts['guestOf']>>,
  ): Promise<Invitation> {
    try {
      const { sealInvitation } = await import('./invitation.ts')
      const { text, code } = sealInvitation(await acts.invitedAs(speaker, newcomer))
      await writeFileAtomic(path, text, 0o600)
      return { kind: 'saved', fileName: basename(path), code }
    } catch (error) {
      await acts.takeBackGuest(speaker, newcomer)
      return { kind: 'failed', problem: writeProblemOf(error) }
    }
  }
}
