import type { CaseId } from '../base/ids.ts'
import type { WriteProblem } from '../base/write-problem.ts'
import type { Role } from '../team/role.ts'
import type { DeviceId, MemberId } from '../team/shared-event.ts'
import type { TeamState } from '../team/team-state.ts'

// What a window may ask about the team. Types only, like desktop-api.ts. Until a team is joined
// nothing of it opens a connection.

export type TeamChange =
  | { readonly kind: 'done' }
  /** It can't be done without the team, and the team can't be reached. */
  | { readonly kind: 'offline' }
  /** Only a lead may. */
  | { readonly kind: 'not-allowed' }
  /** A team must keep somebody who may invite. */
  | { readonly kind: 'last-lead' }

export type Invitation =
  /** `code` opens the file and is told apart from it, by telephone say. It is shown once. */
  | { readonly kind: 'saved'; readonly fileName: string; readonly code: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly problem: WriteProblem }
  | Exclude<TeamChange, { kind: 'done' }>

export type TeamApi = {
  teamState: (input: Record<never, never>) => Promise<TeamState>
  /**
   * Asks for a folder and writes into it what a server needs to know of the new team. The team is
   * begun once the servers answer (`openTeam`). Servers: `tls://host:port`. `certificate`: PEM of the
   * authority that vouches for them; null: the system's.
   */
  prepareTeam: (input: {
    name: string
    memberName: string
    servers: readonly string[]
    certificate: string | null
  }) => Promise<
    | { readonly kind: 'written'; readonly folder: string }
    | { readonly kind: 'cancelled' }
    | { readonly kind: 'failed'; readonly problem: WriteProblem }
  >
  /**
   * The servers run: begins the prepared team there. A certificate takes the place of the one that
   * was named before the servers had theirs.
   */
  openTeam: (input: { certificate?: string | null }) => Promise<{
    readonly kind: 'done' | 'unreachable' | 'refused' | 'not-genuine' | 'not-prepared'
  }>
  /** Asks for the file of an invitation. */
  chooseInvitation: (
    input: Record<never, never>,
  ) => Promise<
    | { readonly kind: 'chosen'; readonly fileName: string }
    | { readonly kind: 'cancelled' | 'not-one' }
  >
  /** Opens the chosen file. What it says is shown before anything is joined. */
  openInvitation: (input: { code: string }) => Promise<
    | {
        readonly kind: 'opened'
        readonly teamName: string
        readonly memberName: string
        readonly role: Role
        readonly servers: readonly string[]
      }
    | { readonly kind: 'wrong-code' | 'not-one' | 'newer' }
  >
  /** Joins by the invitation that was opened. */
  joinTeam: (
    input: Record<never, never>,
  ) => Promise<{ readonly kind: 'done' | 'unreachable' | 'refused' | 'not-genuine' | 'not-opened' }>
  /** For somebody new, or another device of somebody who is there. */
  invite: (
    input: { readonly name: string; readonly role: Role } | { readonly memberId: MemberId },
  ) => Promise<Invitation>
  changeRole: (input: { memberId: MemberId; role: Role }) => Promise<TeamChange>
  removeMember: (input: { memberId: MemberId }) => Promise<TeamChange>
  /** It was lost, say. */
  removeDevice: (input: { deviceId: DeviceId }) => Promise<TeamChange>
  setCover: (input: {
    memberId: MemberId
    coverId: MemberId | null
    untilMs: number | null
  }) => Promise<TeamChange>
  /** This device forgets the team and all that is the team's. What waits to be sent is sent first. */
  leaveTeam: (input: {
    evenUnsent: boolean
  }) => Promise<
    | { readonly kind: 'done' }
    | { readonly kind: 'unsent'; readonly waiting: number }
    | { readonly kind: 'last-lead' }
  >
  shareNewCases: (input: { isOn: boolean }) => Promise<void>
  /** Tells colleagues what is looked at; null: nothing. */
  tellPresence: (input: { caseId: CaseId | null; isOnPhone: boolean }) => Promise<void>
}

export type TeamEvents = {
  /** Something about the team is other than it was: ask again. */
  teamChanged: Record<never, never>
  /** The desktop wrote into the journal by itself: what came from the team. The store is behind. */
  journalGrew: Record<never, never>
}
