import { setTimeout as pause } from 'node:timers/promises'
import { jetstreamManager } from '@nats-io/jetstream'
import type { NatsConnection } from '@nats-io/transport-node'
import type { Heard } from '#shared/team/heard.ts'
import type { LinkProblem } from '#shared/team/team-state.ts'
import { catchUp } from './catch-up.ts'
import { type Cursor, fromTheBeginning } from './cursor.ts'
import type { CursorKeeper } from './cursor-keeper.ts'
import type { Epochs } from './epochs.ts'
import { type Hearing, JournalRefused, type OnMemberEvent } from './hearing.ts'
import type { KnownEvents } from './known-events.ts'
import { listenForPresence } from './listen-for-presence.ts'
import type { Membership } from './membership.ts'
import type { StoredMessage } from './message.ts'
import type { Outbox } from './outbox.ts'
import type { PresenceBoard } from './presence.ts'
import type { TeamJournal } from './team-journal.ts'
import { streamNameOf } from './team-stream.ts'
import { isFull, messageIdHeader, type Voice } from './voice.ts'

/** So few that come at any time are not worth a word. */
const fewPending = 100

/** How long to wait before what was refused is tried again, in ms. */
const diskAgainMs = 5_000
const sendAgainMs = 2_000
const fullAgainMs = 15_000

/** Brings what is not in the stream any more, out of a base. Gives the cursor behind it. */
export type LoadBase = (session: {
  readonly connection: NatsConnection
  readonly membership: Membership
  readonly epochs: Epochs
  readonly cursor: Cursor
  readonly known: KnownEvents
  readonly journal: TeamJournal
  readonly onMemberEvent: OnMemberEvent
}) => Promise<Cursor>

export type SessionParts = {
  readonly membership: () => Membership
  readonly epochs: Epochs
  readonly cursor: CursorKeeper
  readonly hearing: Hearing
  readonly outbox: Outbox
  readonly presence: PresenceBoard
  readonly voice: Voice
  readonly loadBase: (connection: NatsConnection) => Promise<void>
  readonly onPending: (pending: number) => void
  readonly onProblem: (problem: LinkProblem) => void
  readonly onSolved: (problem: LinkProblem) => void
}

/** One stretch of being connected: hears what there is, then tells what is ours, until it ends. */
export async function runSession(
  connection: NatsConnection,
  parts: SessionParts,
  signal: AbortSignal,
): Promise<void> {
  const { cursor, membership, onPending } = parts
  const stream = streamNameOf(membership().team.id)
  const newest = await meetStream(connection, stream, cursor)
  onPending(Math.max(0, newest - cursor.now().sequence))
  await parts.loadBase(connection)

  const ended = new AbortController()
  const inSession = AbortSignal.any([signal, ended.signal])
  listenForPresence(connection, { ...parts, members: () => cursor.now().members })
  let telling: Promise<void> | null = null
  const onTaken = (pending: number) => {
    const isBehind = pending > 0 && cursor.now().sequence < newest
    // In a large team something is always on its way, and what we tell comes back to us.
    const isNews = pending > fewPending && parts.outbox.waiting() === 0
    onPending(isBehind || isNews ? pending : 0)
    if (isBehind || telling) return
    cursor.change({ isAnew: false })
    telling = tellPatiently(parts, inSession)
  }
  const fromSequence = cursor.now().sequence + 1
  const take = (messages: readonly StoredMessage[]) => takePatiently(messages, parts, inSession)
  const hearing = catchUp(connection, { stream, fromSequence, take, onTaken }, inSession)
  try {
    await Promise.race([hearing, connection.closed()])
  } finally {
    ended.abort()
    parts.presence.setTeller(null)
    // What is being written down comes to its end before the next session goes on from there.
    await Promise.allSettled([hearing, telling ?? Promise.resolve()])
  }
}

/**
 * Looks whether the stream is the one we heard: one that was made anew, or put back from a backup,
 * has other messages where ours were. Then all is heard and told again. Gives its newest message.
 */
async function meetStream(
  connection: NatsConnection,
  stream: string,
  cursor: CursorKeeper,
): Promise<number> {
  const { streams } = await jetstreamManager(connection)
  const { created, state } = await streams.info(stream)
  const { sequence, messageId, streamMade } = cursor.now()
  const idThere = async () => {
    if (messageId === null || sequence < state.first_seq) return messageId
    const message = await streams.getMessage(stream, { seq: sequence })
    return message ? message.header.get(messageIdHeader) : messageId
  }
  const isSame =
    (streamMade === null || streamMade === created) &&
    sequence <= state.last_seq &&
    (await idThere()) === messageId
  if (!isSame) cursor.change(fromTheBeginning(cursor.now()))
  cursor.change({ streamMade: created })
  return state.last_seq
}

async function takePatiently(
  messages: readonly StoredMessage[],
  { hearing, onProblem, onSolved }: SessionParts,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    try {
      await hearing.take(messages)
      onSolved('disk')
      return
    } catch (error) {
      if (!(error instanceof JournalRefused)) throw error
      onProblem('disk')
      await pause(diskAgainMs, undefined, { signal }).catch(() => {})
    }
  }
}

async function tellPatiently(parts: SessionParts, signal: AbortSignal): Promise<void> {
  const { outbox, voice, epochs, onProblem, onSolved } = parts
  const tell = async ({ known: _known, ...shared }: Heard) => {
    const place = { kind: 'events', token: epochs.tokenOf(shared.stream) } as const
    await voice.tell(place, shared.id, shared)
    onSolved('server-full')
  }
  while (!signal.aborted) {
    try {
      await outbox.run(tell, signal)
      await pause(sendAgainMs, undefined, { signal })
    } catch (error) {
      if (signal.aborted) return
      if (isFull(error)) onProblem('server-full')
      const againMs = isFull(error) ? fullAgainMs : sendAgainMs
      await pause(againMs, undefined, { signal }).catch(() => {})
    }
  }
}
