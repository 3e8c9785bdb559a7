import type { KeyObject } from 'node:crypto'
import { err, ok, type Result } from '#shared/base/result.ts'
import { admit, type Refused } from '#shared/team/admit.ts'
import { type MemberEvent, memberEventSchema } from '#shared/team/member-events.ts'
import { authorOf, cardOf, type Members } from '#shared/team/members.ts'
import type { Heard } from '#shared/team/heard.ts'
import type { StreamId } from '#shared/team/shared-event.ts'
import type { Membership } from './membership.ts'
import { contentOf, isSignedBy, type OpenedMessage } from './message.ts'
import { verifyingKey } from './nkey.ts'

/** Why a message that could be read counts nothing, on every device alike. */
export type Unbelieved = Refused | 'not-signed' | 'other-team' | 'other-id'

/** What a message is held against. */
export type Judge = {
  readonly membership: Pick<Membership, 'team' | 'founder'>
  readonly tokenOf: (stream: StreamId) => string
  /** Those of the place of the message in the engine's stream. */
  readonly members: Members
}

export function judgeEvent(opened: OpenedMessage, judge: Judge): Result<Heard, Unbelieved> {
  const { device, place, storedAtMs } = opened
  const card = cardOf(judge.members, device)
  if (!card) return err('not-a-member')
  if (!isSignedBy(opened, keyOf(card.publicKey))) return err('not-signed')
  const member = authorOf(judge.members, device)
  const admitted = admit(contentOf(opened), { device, storedAtMs, member })
  if (!admitted.ok) return admitted
  const { id, team, stream } = admitted.value
  if (team !== judge.membership.team.id || team !== opened.team) return err('other-team')
  if (id !== opened.id) return err('other-id')
  const isThere = place.kind === 'events' && place.token === judge.tokenOf(stream)
  return isThere ? admitted : err('not-its-stream')
}

/** Whether somebody may say it about the members is a question of what was said before: `members.ts`. */
export function judgeMemberEvent(
  opened: OpenedMessage,
  { membership, members }: Omit<Judge, 'tokenOf'>,
): Result<MemberEvent, Unbelieved> {
  if (opened.team !== membership.team.id) return err('other-team')
  const { founder } = membership
  const publicKey =
    cardOf(members, opened.device)?.publicKey ??
    (opened.device === founder.device ? founder.publicKey : null)
  if (publicKey === null) return err('not-a-member')
  if (!isSignedBy(opened, keyOf(publicKey))) return err('not-signed')
  const parsed = memberEventSchema.safeParse(contentOf(opened))
  return parsed.success ? ok(parsed.data) : err('malformed')
}

const keys = new Map<string, KeyObject>()

/** Each is made once: a team has a thousand at most. */
export function keyOf(publicKey: string): KeyObject {
  const made = keys.get(publicKey) ?? verifyingKey(publicKey)
  keys.set(publicKey, made)
  return made
}
