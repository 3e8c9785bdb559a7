import type { CaseId } from '../base/ids.ts'
import type { Role } from './role.ts'
import type { DeviceId, MemberId, TeamId } from './shared-event.ts'

/** Why the team and this device do not speak, until somebody does something about it. */
export type LinkProblem =
  /** A lead removed this device or its member. */
  | 'removed'
  /** The clock of this device is years ahead. */
  | 'clock-ahead'
  /** The server is not the one the invitation names, or its certificate has run out. */
  | 'not-genuine'
  /** The server has no room left. */
  | 'server-full'
  /** Another device speaks under the name of this one: a profile was copied. */
  | 'copied'
  /** This device can't write down what came. */
  | 'disk'

/** How this device stands to its team. `waiting`: events of ours that the team does not have yet. */
export type TeamLink =
  | { readonly kind: 'connecting'; readonly waiting: number }
  /** Everything of ours is there, and everything of theirs is here. */
  | { readonly kind: 'all-here' }
  | { readonly kind: 'sending'; readonly waiting: number }
  /** `share` of 1. */
  | { readonly kind: 'fetching'; readonly share: number; readonly waiting: number }
  | { readonly kind: 'offline'; readonly sinceMs: number; readonly waiting: number }
  | { readonly kind: 'stopped'; readonly problem: LinkProblem; readonly waiting: number }

export type TeamMember = {
  readonly id: MemberId
  readonly name: string
  readonly role: Role
  /** Somebody who left keeps their name on what they did. */
  readonly isRemoved: boolean
  readonly devices: readonly { readonly id: DeviceId; readonly isRemoved: boolean }[]
  /** Who looks after their cases, and until when. */
  readonly cover: { readonly memberId: MemberId; readonly untilMs: number | null } | null
}

/** What a colleague is doing now. Nobody stores it; it is forgotten after 30 seconds without news. */
export type Presence = {
  readonly memberId: MemberId
  readonly deviceId: DeviceId
  readonly caseId: CaseId
  readonly isOnPhone: boolean
}

export type TeamState =
  | { readonly kind: 'none' }
  /** Its files for the server are written, and its servers were not reached yet (`openTeam`). */
  | {
      readonly kind: 'prepared'
      readonly team: { readonly id: TeamId; readonly name: string }
      readonly servers: readonly string[]
    }
  | {
      readonly kind: 'joined'
      readonly team: { readonly id: TeamId; readonly name: string }
      readonly me: {
        readonly memberId: MemberId
        readonly deviceId: DeviceId
        readonly name: string
        readonly role: Role
      }
      /** In the order in which they came. */
      readonly members: readonly TeamMember[]
      readonly link: TeamLink
      readonly presence: readonly Presence[]
      /** Whether a case that is begun is the team's from its first word. */
      readonly sharesNewCases: boolean
      /** Events of kinds that only a newer version understands. */
      readonly notUnderstood: number
    }

export type JoinedTeam = Extract<TeamState, { kind: 'joined' }>
