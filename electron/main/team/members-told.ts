import type { NatsConnection } from '@nats-io/transport-node'
import type { MemberEvent } from '#shared/team/member-events.ts'
import type { Members } from '#shared/team/members.ts'
import { membersAfter } from '#shared/team/members-after.ts'
import type { DeviceId } from '#shared/team/shared-event.ts'
import type { Epochs } from './epochs.ts'
import { judgeMemberEvent } from './judge.ts'
import type { Membership } from './membership.ts'
import { openMessage } from './message.ts'
import { storedMessages } from './stored-messages.ts'
import { streamNameOf } from './team-stream.ts'

/** Who belonged to the team as of a place in its stream. */
export type MembersAsOf = (sequence: number) => Members

export type MembersTold = { readonly asOf: MembersAsOf; readonly now: Members }

export type TeamSpeech = {
  readonly connection: NatsConnection
  readonly membership: () => Membership
  readonly epochs: Epochs
}

/**
 * What the team told of its members behind a place, before any of its other messages is looked at.
 * What lies in a base is judged by it.
 * @param onMemberEvent waited for: what comes later may need the key it brings
 */
export async function membersTold(
  { connection, membership, epochs }: TeamSpeech,
  from: { readonly sequence: number; readonly members: Members },
  onMemberEvent: (event: MemberEvent, by: DeviceId) => Promise<void> = async () => {},
): Promise<MembersTold> {
  const { team, founder } = membership()
  const steps = [from]
  let members = from.members
  const told = storedMessages(connection, {
    stream: streamNameOf(team.id),
    fromSequence: from.sequence + 1,
    subject: `tanto.${team.id}.m.>`,
  })
  for await (const message of told) {
    const opened = openMessage(message, epochs.sealer)
    if (!opened.ok) continue
    const judged = judgeMemberEvent(opened.value, { membership: membership(), members })
    if (!judged.ok) continue
    const by = opened.value.device
    const after = membersAfter(members, { by, event: judged.value }, { team: team.id, founder })
    if (after === members) continue
    members = after
    steps.push({ sequence: message.sequence, members })
    await onMemberEvent(judged.value, by)
    membership().keys.forEach(epochs.add)
  }
  return {
    now: members,
    asOf: (sequence) => (steps.findLast((step) => step.sequence <= sequence) ?? from).members,
  }
}
