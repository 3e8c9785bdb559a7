import type { Base, MemberEvent } from '#shared/team/member-events.ts'
import type { Heard } from '#shared/team/heard.ts'
import type { Members } from '#shared/team/members.ts'
import type { DeviceId } from '#shared/team/shared-event.ts'
import type { BaseMessage } from './base-lines.ts'
import { log } from '../log.ts'
import { BaseDamagedError } from './base-pages.ts'
import { openBaseStore } from './base-store.ts'
import { createBreather } from './breather.ts'
import { judgeEvent } from './judge.ts'
import { type MembersAsOf, membersTold, type TeamSpeech } from './members-told.ts'
import type { Membership } from './membership.ts'
import type { OpenedMessage } from './message.ts'
import { BaseNewerError, type BasePlace, readBase } from './read-base.ts'
import { teamSealers } from './team-sealers.ts'

/** So many events are written down at a time. */
const batchSize = 256

/** How far this device has heard its team. */
export type HeardThrough = { readonly sequence: number; readonly members: Members }

export type BaseLoading = TeamSpeech & {
  readonly from: HeardThrough
  readonly onMemberEvent: (event: MemberEvent, by: DeviceId) => Promise<void>
  /** Writes down what is not there yet. Throws what keeps it from that. */
  readonly writeDown: (fresh: readonly Heard[]) => Promise<void>
}

/**
 * Begins at a base where the messages themselves would take long or are no longer there: on a device
 * that is new, or was away while they were purged. Of a base, what stands behind `from` is taken. Gives
 * how far is heard now.
 */
export async function loadBase(loading: BaseLoading): Promise<HeardThrough> {
  const { from, membership, connection } = loading
  const told = await membersTold(loading, from, loading.onMemberEvent)
  const { bases } = told.now
  if (!isNeeded(bases, from)) return from
  const { team, keys } = membership()
  const store = await openBaseStore(connection, team.id)
  const place = { store, team: team.id, sealers: teamSealers(keys) }
  // Behind the second newest all messages are still there: it does as well, and takes longer.
  for (const base of bases.toReversed()) {
    try {
      await takeMessages(behind(place, base, from), told.asOf, loading)
      return { sequence: base.sequence, members: told.asOf(base.sequence) }
    } catch (error) {
      if (!(error instanceof BaseDamagedError || error instanceof BaseNewerError)) throw error
      log('a base of the team can not be read:', error.message)
    }
  }
  if (bases.length < mostBases) return from
  throw new BaseDamagedError('Neither base can be read, and what is in them is no longer told')
}

/** So many are kept. Messages are purged behind the older one, never in front of it. */
const mostBases = 2

function isNeeded(bases: readonly Base[], { sequence }: HeardThrough): boolean {
  const [older] = bases
  if (!older) return false
  return sequence === 0 || (bases.length === mostBases && sequence < older.sequence)
}

async function* behind(
  place: BasePlace,
  base: Base,
  { sequence }: HeardThrough,
): AsyncGenerator<BaseMessage> {
  for await (const line of readBase(place, base)) {
    if (line.is === 'message' && line.sequence > sequence) yield line
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
