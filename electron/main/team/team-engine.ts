import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { NatsConnection } from '@nats-io/transport-node'
import { heard } from '#shared/team/heard.ts'
import type { MemberEvent } from '#shared/team/member-events.ts'
import { authorOf, cardOf, type Members } from '#shared/team/members.ts'
import { mayTell } from '#shared/team/role.ts'
import type { LinkProblem, Presence, TeamLink } from '#shared/team/team-state.ts'
import type { RandomBytes } from '../keys/data-key.ts'
import { codeOf, log } from '../log.ts'
import { openConnection, type Unconnected } from './connection.ts'
import { type CursorFile, readCursor } from './cursor.ts'
import { keepCursor } from './cursor-keeper.ts'
import { openEpochs } from './epochs.ts'
import { createHearing, type OnMemberEvent } from './hearing.ts'
import { createKnownEvents } from './known-events.ts'
import { createLinkTeller, type LinkFacts, linkOf } from './link.ts'
import type { Membership } from './membership.ts'
import { openOutbox } from './outbox.ts'
import { createPresenceBoard, type ToldPresence } from './presence.ts'
import { type LoadBase, runSession } from './session.ts'
import { sharedEventsFrom, type TeamJournal } from './team-journal.ts'
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

/** So long between tries to reach the servers, in ms: from the first to the longest. */
const againMs = { first: 1_000, longest: 30_000 }

const problems: Readonly<Record<Unconnected, LinkProblem | null>> = {
  unreachable: null,
  refused: 'removed',
  'not-genuine': 'not-genuine',
}

export async function startTeamEngine(options: TeamEngineOptions): Promise<TeamEngine> {
  const { membership, journal, nowMs } = options
  const device = membership().device.id
  const { appVersion } = options
  const first = await readCursor(options.cursorFile, { device, appVersion })
  const cursor = keepCursor(options.cursorFile, first)
  const epochs = openEpochs(membership().keys, options.randomBytes)
  const known = createKnownEvents(journal, device, first.newest)
  await noteWhatIsThere()

  const stopped = new AbortController()
  let facts: LinkFacts = {
    phase: 'connecting',
    sinceMs: first.contactAtMs || nowMs(),
    pending: 0,
    pendingAtFirst: 0,
    problem: null,
  }
  let current: { connection: NatsConnection; voice: Voice } | null = null
  let cutShort = () => {}

  const hearing = createHearing({
    ...{ membership, epochs, journal, known },
    cursor: cursor.now,
    changeCursor: cursor.change,
    onMemberEvent: async (event, by) => {
      await options.onMemberEvent(event, by)
      options.onChanged()
    },
    onGrew: options.onGrew,
    onClockAhead: () => change({ problem: 'clock-ahead' }),
  })
  const outbox = await openOutbox({
    ...{ journal, device },
    sent: () => cursor.now().sent,
    setSent: (sent) => cursor.change({ sent }),
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

  /** What the team's own stream says of us. */
  function standing(): LinkProblem | null {
    const { members, isCopied } = cursor.now()
    if (cardOf(members, device) && !authorOf(members, device)) return 'removed'
    return isCopied ? 'copied' : null
  }

  function change(next: Partial<LinkFacts>) {
    facts = { ...facts, ...next }
    teller.changed()
  }

  /** What was written down and not noted before the app ended last; and all, for a new version. */
  async function noteWhatIsThere() {
    const { journaled, sent, countedBy } = cursor.now()
    const isCountedAnew = countedBy !== appVersion
    let notUnderstood = 0
    const fromSeq = isCountedAnew ? 1 : Math.min(journaled, sent) + 1
    for await (const { events } of sharedEventsFrom(journal, fromSeq)) {
      for (const { seq, shared } of events) {
        if (seq > journaled || seq > sent) known.note(shared)
        if (isCountedAnew && heard(shared).known === null) notUnderstood += 1
      }
    }
    if (isCountedAnew) cursor.change({ notUnderstood, countedBy: appVersion })
  }

  /** Whether they were there at all. */
  async function connectOnce(): Promise<boolean> {
    const { servers, certificate, device: self } = membership()
    const inboxPrefix = `_INBOX_${device}`
    const { seed, jwt } = self
    const opened = await openConnection({ servers, certificate, seed, jwt, inboxPrefix })
    if (!opened.ok) {
      change({ phase: 'offline', problem: problems[opened.error] })
      return false
    }
    const connection = opened.value
    if (stopped.signal.aborted) {
      await connection.close()
      return false
    }
    const voice = createVoice(connection, { membership, epochs })
    current = { connection, voice }
    change({ phase: 'online', pendingAtFirst: 0, problem: null })
    const parts = { membership, epochs, cursor, hearing, outbox, presence, voice, loadBase }
    await runSession(connection, { ...parts, onPending, onProblem }, stopped.signal).catch(
      (error: unknown) => log('the team was left:', codeOf(error)),
    )
    current = null
    await connection.close().catch(() => {})
    cursor.change({ contactAtMs: nowMs() })
    change({ phase: 'offline', sinceMs: nowMs() })
    void cursor.write()
    return true
  }

  async function loadBase(connection: NatsConnection) {
    if (!options.loadBase) return
    const session = { connection, membership: membership(), epochs, known, journal }
    const { onMemberEvent } = options
    cursor.change(await options.loadBase({ ...session, cursor: cursor.now(), onMemberEvent }))
  }

  function onPending(pending: number) {
    change({ pending, pendingAtFirst: Math.max(pending, facts.pendingAtFirst) })
  }

  function onProblem(problem: LinkProblem | null) {
    if (facts.problem !== problem && facts.problem !== 'clock-ahead') change({ problem })
  }

  async function keepConnecting() {
    let waitMs = againMs.first
    while (!stopped.signal.aborted) {
      const wasThere = await connectOnce()
      waitMs = wasThere ? againMs.first : Math.min(2 * waitMs, againMs.longest)
      // All who lost a server at once do not come back at once.
      const jitter = (options.randomBytes(1)[0] ?? 0) / 255
      const cut = new AbortController()
      cutShort = () => cut.abort()
      const signal = AbortSignal.any([stopped.signal, cut.signal])
      await pause(waitMs * (0.5 + jitter), undefined, { signal }).catch(() => {})
    }
  }

  const running = keepConnecting()
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
      const isHeard = hearing.heardThrough(sequence).then(() => 'told' as const)
      return Promise.race([isHeard, session.connection.closed().then(() => 'offline' as const)])
    },
    tellPresence: presence.tell,
    wake: () => {
      cutShort()
      const connection = current?.connection
      void isAnswering(connection).then((isSo) => (isSo ? undefined : connection?.close()))
    },
    stop: async () => {
      stopped.abort()
      await current?.connection.close().catch(() => {})
      await running
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
