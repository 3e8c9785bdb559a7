import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { NatsConnection } from '@nats-io/transport-node'
import type { MemberEvent } from '#shared/team/member-events.ts'
import { authorOf, cardOf, type Members } from '#shared/team/members.ts'
import { mayTell } from '#shared/team/role.ts'
import type { LinkProblem, Presence, TeamLink } from '#shared/team/team-state.ts'
import type { RandomBytes } from '../keys/data-key.ts'
import { codeOf, log } from '../log.ts'
import { openConnection, type Unconnected } from './connection.ts'
import { type CursorFile, newCursor, readCursor } from './cursor.ts'
import { keepCursor } from './cursor-keeper.ts'
import { openEpochs } from './epochs.ts'
import { createHearing, type OnMemberEvent } from './hearing.ts'
import { createKnownEvents } from './known-events.ts'
import { createLinkTeller, type LinkFacts, linkOf } from './link.ts'
import type { Membership } from './membership.ts'
import { openOutbox } from './outbox.ts'
import { createPresenceBoard, type ToldPresence } from './presence.ts'
import { type LoadBase, runSession } from './session.ts'
import { stayConnected } from './stay-connected.ts'
import { takeStock, wasPutBack } from './take-stock.ts'
import type { TeamJournal } from './team-journal.ts'
import { inboxOf } from './user-permissions.ts'
import { createVoice, type Voice } from './voice.ts'

/** What keeps this device and its team in step while the app runs. */
export type TeamEngine = {
  readonly link: () => TeamLink
  readonly members: () => Members
  readonly presence: () => readonly Presence[]
  /** Events of kinds that only a newer version understands. */
  readonly notUnderstood: () => number
  /** Things of ours that the team does not have yet. */
  readonly waiting: () => number
  /** `told`: the team has it, and so have we: `members` goes by it. */
  readonly tellMembers: (event: MemberEvent) => Promise<'told' | 'offline'>
  readonly tellPresence: (told: ToldPresence) => void
  /** Null: the servers can't be reached now. */
  readonly connection: () => NatsConnection | null
  /** The machine woke up, or is in another network: what is there now? */
  readonly wake: () => void
  readonly stop: () => Promise<void>
}

export type TeamEngineOptions = {
  /** Its newest key is the last. */
  readonly membership: () => Membership
  readonly journal: TeamJournal
  readonly cursorFile: CursorFile
  readonly appVersion: string
  readonly nowMs: () => number
  readonly randomBytes: RandomBytes
  readonly onMemberEvent: OnMemberEvent
  readonly loadBase?: LoadBase
  /** Link, members or presence are others than they were. */
  readonly onChanged: () => void
  /** The journal has more of the team. */
  readonly onGrew: () => void
}

const problems: Readonly<Record<Unconnected, LinkProblem | null>> = {
  unreachable: null,
  refused: 'removed',
  'not-genuine': 'not-genuine',
}

export async function startTeamEngine(options: TeamEngineOptions): Promise<TeamEngine> {
  const { membership, journal, nowMs } = options
  const device = membership().device.id
  const { appVersion } = options
  const found = await readCursor(options.cursorFile, device)
  const first = (await wasPutBack(journal, found)) ? newCursor(device) : found
  const cursor = keepCursor(options.cursorFile, first)
  const epochs = openEpochs(membership().keys, options.randomBytes)
  const known = createKnownEvents(journal, device, first.newest)
  await takeStock(journal, { cursor, known, appVersion })

  const stopped = new AbortController()
  const whenStopped = new Promise<null>((resolve) => {
    stopped.signal.addEventListener('abort', () => resolve(null), { once: true })
  })
  let facts: LinkFacts = {
    phase: 'connecting',
    sinceMs: first.contactAtMs || nowMs(),
    pending: 0,
    pendingAtFirst: 0,
    problem: null,
  }
  let current: { connection: NatsConnection; voice: Voice } | null = null

  const hearing = createHearing({
    membership,
    epochs,
    journal,
    known,
    cursor: cursor.now,
    changeCursor: cursor.change,
    onMemberEvent: async (event, by) => {
      await options.onMemberEvent(event, by)
      options.onChanged()
    },
    onGrew: options.onGrew,
  })
  const outbox = await openOutbox({
    journal,
    device,
    sent: () => cursor.now().sent,
    setSent: (sent) => cursor.change({ sent }),
    isHeard: () => isHeard(),
    mayTell: (event) => mayTell(role() === 'lead' ? 'lead' : 'rep', event),
    isThere: ({ id }) => hearing.isThere(id),
    onNoted: known.note,
    onChanged: () => teller.changed(),
  })
  const presence = createPresenceBoard(nowMs, options.onChanged)
  const link = () => linkOf({ ...facts, problem: facts.problem ?? standing() }, outbox.waiting())
  const teller = createLinkTeller(link, options.onChanged)

  function role() {
    return authorOf(cursor.now().members, device)?.role
  }

  /** Whoever may only look, is gone, or speaks from the future keeps what they have to say. */
  function isHeard(): boolean {
    const own = role()
    return own !== undefined && own !== 'read-only' && !cursor.now().isClockAhead
  }

  /** What the team's own stream says of us. */
  function standing(): LinkProblem | null {
    const { members, isCopied, isClockAhead } = cursor.now()
    if (cardOf(members, device) && !authorOf(members, device)) return 'removed'
    if (isClockAhead) return 'clock-ahead'
    return isCopied ? 'copied' : null
  }

  function change(next: Partial<LinkFacts>) {
    facts = { ...facts, ...next }
    teller.changed()
  }

  async function attempt(): Promise<void> {
    const { servers, certificate, device: self } = membership()
    const { seed, jwt } = self
    const login = { servers, certificate, seed, jwt, inboxPrefix: inboxOf(device) }
    const opening = openConnection(login)
    const opened = await Promise.race([opening, whenStopped])
    if (!opened) return void opening.then((late) => (late.ok ? late.value.close() : undefined))
    if (!opened.ok) return change({ phase: 'offline', problem: problems[opened.error] })
    const connection = opened.value
    if (!stopped.signal.aborted) await beThere(connection)
    await connection.close().catch(() => {})
  }

  async function beThere(connection: NatsConnection): Promise<void> {
    const voice = createVoice(connection, { membership, epochs })
    current = { connection, voice }
    change({ pendingAtFirst: 0, problem: null })
    const parts = { membership, epochs, cursor, hearing, outbox, presence, voice, loadBase }
    const session = runSession(
      connection,
      { ...parts, onPending, onProblem, onSolved },
      stopped.signal,
    )
    await session.catch((error: unknown) => log('the team was left:', codeOf(error)))
    current = null
    if (facts.phase === 'online') cursor.change({ contactAtMs: nowMs() })
    change({ phase: 'offline', sinceMs: cursor.now().contactAtMs || facts.sinceMs })
    void cursor.write()
  }

  async function loadBase(connection: NatsConnection) {
    if (!options.loadBase) return
    const session = { connection, membership: membership(), epochs, known, journal }
    const { onMemberEvent } = options
    cursor.change(await options.loadBase({ ...session, cursor: cursor.now(), onMemberEvent }))
  }

  function onPending(pending: number) {
    const pendingAtFirst = Math.max(pending, facts.pendingAtFirst)
    change({ phase: 'online', pending, pendingAtFirst })
  }

  function onProblem(problem: LinkProblem) {
    if (facts.problem !== problem) change({ problem })
  }

  function onSolved(problem: LinkProblem) {
    if (facts.problem === problem) change({ problem: null })
  }

  const connected = stayConnected(attempt, options.randomBytes, stopped.signal)
  return {
    link,
    members: () => cursor.now().members,
    presence: presence.all,
    notUnderstood: () => cursor.now().notUnderstood,
    waiting: outbox.waiting,
    connection: () => current?.connection ?? null,
    tellMembers: async (event) => {
      const session = current
      if (!session) return 'offline'
      const sequence = await session.voice
        .tell({ kind: 'members' }, randomUUID(), event)
        .catch(() => null)
      if (sequence === null) return 'offline'
      const hasCome = hearing.heardThrough(sequence).then(() => 'told' as const)
      return Promise.race([hasCome, session.connection.closed().then(() => 'offline' as const)])
    },
    tellPresence: presence.tell,
    wake: () => {
      connected.now()
      const connection = current?.connection
      void isAnswering(connection).then((isSo) => (isSo ? undefined : connection?.close()))
    },
    stop: async () => {
      stopped.abort()
      await current?.connection.close().catch(() => {})
      await connected.ended
      outbox.close()
      presence.close()
      teller.close()
      await cursor.write()
    },
  }
}

/** A connection of before the machine slept may not know yet that it is none. */
async function isAnswering(connection: NatsConnection | undefined): Promise<boolean> {
  if (!connection) return true
  const answer = connection.flush().then(
    () => true,
    () => false,
  )
  return Promise.race([answer, pause(3_000, false, { ref: false })])
}
