import { jetstreamManager } from '@nats-io/jetstream'
import { dayMs } from '#shared/base/time.ts'
import type { Base, MemberEvent } from '#shared/team/member-events.ts'
import { authorOf, type Members, noMembers } from '#shared/team/members.ts'
import type { Heard } from '#shared/team/heard.ts'
import type { BaseMessage } from './base-lines.ts'
import { openBaseStore } from './base-store.ts'
import { createBreather } from './breather.ts'
import { judgeEvent } from './judge.ts'
import { openedMessage } from './load-base.ts'
import { type MembersTold, membersTold, type TeamSpeech } from './members-told.ts'
import { openMessage } from './message.ts'
import { lastSequence, storedMessages } from './stored-messages.ts'
import { teamSealers } from './team-sealers.ts'
import { streamNameOf } from './team-stream.ts'
import { writeBase } from './write-base.ts'

/** A base is written after so many messages, which are in memory meanwhile, or so long a time. */
const mostMessages = 50_000
const longestMs = 7 * dayMs
/** For fewer it is not worth it, however long ago it was. */
const fewestMessages = 1_000

export type BaseKeeping = TeamSpeech & {
  /** As this device has heard of them. */
  readonly members: Members
  /** Resolves once the team has it. */
  readonly tellMembers: (event: MemberEvent) => Promise<'told' | 'offline'>
  readonly nowMs: number
  readonly newName: () => string
  readonly limits?: { readonly mostMessages: number; readonly fewestMessages: number }
}

/**
 * Writes a base where one is due, tells the team, and lets the engine forget what both newest bases
 * have; of members it forgets nothing. For leads: the servers let nobody else write or purge. Gives
 * the base that was written. Is there more than one base takes, it is to be asked again.
 */
export async function keepBases(keeping: BaseKeeping): Promise<Base | null> {
  const { connection, membership, members, tellMembers } = keeping
  const { team, device } = membership()
  const stream = streamNameOf(team.id)
  if (authorOf(members, device.id)?.role !== 'lead') return null
  const previous = members.bases.at(-1) ?? null
  const sequence = await dueSequence(keeping, previous, await lastSequence(connection, stream))
  if (sequence === null) return null
  const told = await membersTold(keeping, { sequence: 0, members: noMembers })
  const store = await openBaseStore(connection, team.id, { isKept: true })
  const { base, third } = await writeBase({
    store,
    team: team.id,
    sealers: teamSealers(membership().keys),
    previous,
    sequence,
    news: await messagesBetween(keeping, told, previous?.sequence ?? 0, sequence),
    heardOf: (message) => heardOf(message, keeping, told),
    newName: keeping.newName,
  })
  if ((await tellMembers({ kind: 'base-written', ...base })) !== 'told') return null
  if (third) await store.remove(third)
  if (previous) {
    const { streams } = await jetstreamManager(connection)
    await streams.purge(stream, { filter: `tanto.${team.id}.e.>`, seq: previous.sequence + 1 })
  }
  return base
}

/** Up to where the next base goes; null: none is due. */
async function dueSequence(
  { connection, membership, nowMs, limits = { mostMessages, fewestMessages } }: BaseKeeping,
  previous: Base | null,
  last: number,
): Promise<number | null> {
  const from = previous?.sequence ?? 0
  const count = last - from
  if (count >= limits.mostMessages) return from + limits.mostMessages
  if (count < limits.fewestMessages) return null
  const stretch = { stream: streamNameOf(membership().team.id), fromSequence: from + 1 }
  for await (const { storedAtMs } of storedMessages(connection, stretch)) {
    return storedAtMs <= nowMs - longestMs ? last : null
  }
  return null
}

/** What was told of cases, customers and content behind one place and up to another, and counts. */
async function messagesBetween(
  keeping: BaseKeeping,
  told: MembersTold,
  from: number,
  through: number,
): Promise<readonly BaseMessage[]> {
  const { connection, membership, epochs } = keeping
  const { team } = membership()
  const breathe = createBreather()
  const messages: BaseMessage[] = []
  const stretch = { stream: streamNameOf(team.id), fromSequence: from + 1 }
  for await (const message of storedMessages(connection, stretch)) {
    if (message.sequence > through) break
    await breathe()
    const opened = openMessage(message, epochs.sealer)
    if (!opened.ok || opened.value.place.kind !== 'events') continue
    const members = told.asOf(message.sequence)
    const judged = judgeEvent(opened.value, {
      membership: membership(),
      tokenOf: epochs.tokenOf,
      members,
    })
    if (!judged.ok) continue
    const { id, device, stream } = judged.value
    const { sequence, storedAtMs, text, signature } = opened.value
    const signed = Buffer.from(signature).toString('base64')
    messages.push({ sequence, storedAtMs, stream, device, id, text, signature: signed })
  }
  return messages
}

/** Whoever reads the base judges it so. */
function heardOf(
  message: BaseMessage,
  { membership, epochs }: BaseKeeping,
  told: MembersTold,
): Heard | null {
  const { tokenOf } = epochs
  const opened = openedMessage(message, membership(), tokenOf(message.stream))
  const members = told.asOf(message.sequence)
  const judged = judgeEvent(opened, { membership: membership(), tokenOf, members })
  return judged.ok ? judged.value : null
}
