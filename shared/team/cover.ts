import type { MemberId } from './shared-event.ts'
import type { Presence, TeamMember } from './team-state.ts'

type Covering = Pick<TeamMember, 'id' | 'cover'>

/**
 * Whose cases somebody looks after, and until when; Infinity: until it is taken back. Who covers for
 * somebody and is away as well hands on what they cover, so that nobody's customers wait.
 */
export function coveredBy(
  me: MemberId,
  members: readonly Covering[],
  nowMs: number,
): ReadonlyMap<MemberId, number> {
  const byId = new Map(members.map((member) => [member.id, member]))
  const covered = new Map<MemberId, number>()
  for (const { id } of members) {
    const untilMs = id === me ? 0 : coveredUntilMs(id, me, byId, nowMs)
    if (untilMs > nowMs) covered.set(id, untilMs)
  }
  return covered
}

/** 0: they are not covered by that one. */
function coveredUntilMs(
  id: MemberId,
  by: MemberId,
  members: ReadonlyMap<MemberId, Covering>,
  nowMs: number,
): number {
  let untilMs = Infinity
  const seen = new Set<MemberId>()
  for (let at = id; at !== by;) {
    const member = members.get(at)
    // Two who cover for each other are both away: a third one is asked for, not a circle.
    if (!member || seen.has(at) || !isAway(member, nowMs) || !member.cover) return 0
    seen.add(at)
    untilMs = Math.min(untilMs, member.cover.untilMs ?? Infinity)
    at = member.cover.memberId
  }
  return untilMs
}

/** Whether somebody looks after their cases for them now. */
export function isAway({ cover }: Pick<TeamMember, 'cover'>, nowMs: number): boolean {
  return cover !== null && (cover.untilMs === null || cover.untilMs > nowMs)
}

/** Who is seen at work now, who is not said to be away, and who is. */
export type Duty = 'here' | 'not-away' | 'away'
const duties: readonly Duty[] = ['here', 'not-away', 'away']

export type Colleague = { readonly member: TeamMember; readonly duty: Duty }

/**
 * Whom a case can be handed to, who is on duty first: oneself before all, to take it on. Who only
 * looks, or has left, takes none; nor does whoever has it.
 */
export function whomToHandTo(
  members: readonly TeamMember[],
  about: {
    readonly ownerId: MemberId | null
    readonly me: MemberId
    readonly presence: readonly Pick<Presence, 'memberId'>[]
    readonly nowMs: number
  },
): Colleague[] {
  const { ownerId, me, presence, nowMs } = about
  const seen = new Set(presence.map(({ memberId }) => memberId))
  const dutyOf = (member: TeamMember): Duty => {
    if (member.id === me || seen.has(member.id)) return 'here'
    return isAway(member, nowMs) ? 'away' : 'not-away'
  }
  return members
    .filter(({ id, isRemoved, role }) => !isRemoved && role !== 'read-only' && id !== ownerId)
    .map((member) => ({ member, duty: dutyOf(member) }))
    .toSorted(
      (a, b) =>
        Number(b.member.id === me) - Number(a.member.id === me) ||
        duties.indexOf(a.duty) - duties.indexOf(b.duty),
    )
}
