import type { Base, MemberEvent } from '#shared/team/member-events.ts'
import type { Heard } from '#shared/team/heard.ts'
import type { Members } from '#shared/team/members.ts'
import type { DeviceId } from '#shared/team/shared-event.ts'
import type { BaseMessage } from './base-lines.ts'
import { openBaseStore } from './base-store.ts'
import { createBreather } from './breather.ts'
import { judgeEvent } from './judge.ts'
import { type MembersAsOf, membersTold, type TeamSpeech } from './members-told.ts'
import type { Membership } from './membership.ts'
import type { OpenedMessage } from './message.ts'
import { type BasePlace, readBase, readCaseOver } from './read-base.ts'
import { teamSealers } from './team-sealers.ts'

/** So many events are written down at a time. */
const batchSize = 256

/** How far this device has heard its team. */
export type HeardThrough = { readonly sequence: number; readonly members: Members }

export type BaseLoading = TeamSpeech & {
  readonly from: HeardThrough
  readonly onMemberEvent: (event: MemberEvent, by: DeviceId) => Promise<void>
  /** Writes events down. Throws what keeps it from that. */
  readonly writeDown: (fresh: readonly Heard[]) => Promise<void>
}

/**
 * Begins at the newest base where the messages themselves would take long or are no longer there: on a
 * device that is new, or was away while they were purged. Of a base, what stands behind `from` is
 * taken; of a case that is over, only by who was there when it was open. Gives how far is heard now.
 */
export async function loadBase(loading: BaseLoading): Promise<HeardThrough> {
  const { from, membership, connection } = loading
  const told = await membersTold(loading, from, loading.onMemberEvent)
  const base = told.now.bases.at(-1)
  if (!base || !isNeeded(told.now.bases, from)) return from
  const { team, keys } = membership()
  const store = await openBaseStore(connection, team.id)
  const place = { store, team: team.id, sealers: teamSealers(keys) }
  await takeMessages(behind(place, base, from), told.asOf, loading)
  return { sequence: base.sequence, members: told.asOf(base.sequence) }
}

/** Messages are purged behind the second newest base, never in front of it. */
function isNeeded([older]: readonly Base[], { sequence }: HeardThrough): boolean {
  return sequence === 0 || (older !== undefined && sequence < older.sequence)
}

async function* behind(
  place: BasePlace,
  base: Base,
  { sequence }: HeardThrough,
): AsyncGenerator<BaseMessage> {
  for await (const line of readBase(place, base)) {
    if (line.is === 'message' && line.sequence > sequence) yield line
    if (line.is !== 'over' || line.sequence <= sequence || sequence === 0) continue
    for await (const message of readCaseOver(place, line)) {
      if (message.sequence > sequence) yield message
    }
  }
}

/** Judges each as if it came from the engine, and writes down what counts. */
async function takeMessages(
  messages: AsyncIterable<BaseMessage>,
  membersAsOf: MembersAsOf,
  { membership, epochs, writeDown }: BaseLoading,
): Promise<void> {
  const breathe = createBreather()
  let fresh: Heard[] = []
  for await (const message of messages) {
    const members = membersAsOf(message.sequence)
    const opened = openedMessage(message, membership(), epochs.tokenOf(message.stream))
    const judged = judgeEvent(opened, {
      membership: membership(),
      tokenOf: epochs.tokenOf,
      members,
    })
    await breathe()
    if (!judged.ok) continue
    fresh.push(judged.value)
    if (fresh.length < batchSize) continue
    await writeDown(fresh)
    fresh = []
  }
  if (fresh.length > 0) await writeDown(fresh)
}

/** As it was when it was opened. */
export function openedMessage(
  { sequence, storedAtMs, device, id, text, signature }: BaseMessage,
  { team }: Membership,
  token: string,
): OpenedMessage {
  const place = { kind: 'events', token } as const
  const signed = Buffer.from(signature, 'base64')
  return { team: team.id, place, device, id, text, signature: signed, sequence, storedAtMs }
}
