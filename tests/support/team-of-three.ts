import type { RecordedEvent, TantoEvent } from '#shared/event/event.ts'
import type { DesktopApi } from '#shared/ipc/desktop-api.ts'
import type { Role } from '#shared/team/role.ts'
import type { DeviceId, MemberId, TeamId } from '#shared/team/shared-event.ts'
import type { Presence, TeamMember, TeamState } from '#shared/team/team-state.ts'
import { builtAtMs } from './builders.ts'
import { teamDevice } from './team-devices.ts'

// Mori, at this machine, with Sato and Abe. A device is named after who uses it, as `teamDevice` has it.

const people = ['mori', 'sato', 'abe'] as const
type Person = (typeof people)[number]

export const memberId = (who: Person) => `${who}-person` as MemberId

const names: Readonly<Record<Person, string>> = { mori: 'K. Mori', sato: 'T. Sato', abe: 'R. Abe' }

type Told = {
  /** Of who sits here. */
  readonly role?: Role
  readonly others?: Partial<Record<Person, Partial<TeamMember>>>
  readonly presence?: readonly Presence[]
}

export function teamOfThree({ role = 'rep', others = {}, presence = [] }: Told = {}): Extract<
  TeamState,
  { kind: 'joined' }
> {
  return {
    kind: 'joined',
    team: { id: 'team-1' as TeamId, name: 'Sample team' },
    me: { memberId: memberId('mori'), deviceId: 'mori' as DeviceId, name: names.mori, role },
    members: people.map((who) => ({
      id: memberId(who),
      name: names[who],
      role: who === 'mori' ? role : 'rep',
      isRemoved: false,
      devices: [{ id: who as DeviceId, isRemoved: false }],
      cover: null,
      ...others[who],
    })),
    link: { kind: 'all-here' },
    presence,
    sharesNewCases: true,
    notUnderstood: 0,
  }
}

/** The desktop of one of them. */
export function inTeam(told: Told = {}): Partial<DesktopApi> {
  const state = teamOfThree(told)
  return { teamState: async () => state }
}

/** What somebody told the others, as it comes into the journal here. */
export function toldBy(who: Person, events: readonly TantoEvent[]): RecordedEvent[] {
  return teamDevice(who)
    .tellAll(events, builtAtMs)
    .map((shared) => ({ kind: 'shared', shared }))
}
