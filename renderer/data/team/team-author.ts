import { firmContentId } from '#shared/content/content-events.ts'
import type { RecordedEvent, TantoEvent } from '#shared/event/event.ts'
import type { Subject } from '#shared/event/projection.ts'
import type { AppendOutcome, DesktopBridge } from '#shared/ipc/desktop-api.ts'
import type { AppendTerms } from '#shared/ipc/page-append.ts'
import { mayTell } from '#shared/team/role.ts'
import type {
  SharedEvent,
  SharedEventId,
  SharedRecord,
  StreamId,
} from '#shared/team/shared-event.ts'
import { contentStream, leavesDevice, streamOf } from '#shared/team/sharing.ts'
import { nextStamp, type Stamp } from '#shared/team/stamp.ts'
import type { TeamState } from '#shared/team/team-state.ts'
import type { TantoDatabase } from '../database.ts'
import { followTeam, type TeamFollower } from './follow-team.ts'
import { knownStreams, type Seen } from './known-streams.ts'
import { rowsOfCases } from './rows-of-cases.ts'

type Joined = Extract<TeamState, { kind: 'joined' }>

/** Events on their way to the journal. */
export type ToAppend = { events: RecordedEvent[] } & Omit<AppendTerms, 'asOf'>

export type Appended =
  /** As the journal has them. */
  | (Extract<AppendOutcome, { kind: 'durable' }> & { readonly events?: readonly RecordedEvent[] })
  | Extract<AppendOutcome, { kind: 'failed' }>
  | { readonly kind: 'moved' }

/** What this window tells its team: all that happens goes through it on its way to the journal. */
export type TeamAuthor = {
  readonly team: TeamFollower
  /**
   * Takes note of what is known at the moment something happens. Throws at what is not the member's
   * to change.
   */
  readonly note: (events: readonly RecordedEvent[]) => void
  /** Appends what happened: what is of a stream of the team as an event of the team. */
  readonly append: (input: ToAppend) => Promise<Appended>
  /** Whether what begins with the next event of a stream is the team's. */
  readonly choose: (stream: StreamId, isShared: boolean) => void
  /** Events of before, as they are told to a team that hears of them now. */
  readonly asShared: (stream: StreamId, events: readonly TantoEvent[]) => readonly SharedRecord[]
  /**
   * Another store is open now.
   * @param onCustomer hears of each customer that a case of the team names
   */
  readonly storeOpened: (onCustomer: (customer: string) => void) => void
  readonly end: () => void
}

export function createTeamAuthor(deps: {
  readonly desktop: Pick<DesktopBridge, 'appendEvents' | 'teamState' | 'on'>
  readonly use: <T>(work: (db: TantoDatabase) => Promise<T>) => Promise<T>
  readonly newId: () => string
  readonly nowMs: () => number
}): TeamAuthor {
  const team = followTeam(deps.desktop)
  const streams = knownStreams()
  const rows = rowsOfCases()
  const chosen = new Map<StreamId, boolean>()
  /** What the author had seen of a stream as it happened. */
  const seenThen = new WeakMap<RecordedEvent, Seen>()
  /** An event keeps its id however often it is tried: the team takes it once. */
  const ids = new WeakMap<RecordedEvent, SharedEventId>()
  let asOf = 0
  let newest: Stamp | null = null
  let onCustomer: (customer: string) => void = () => {}

  const note = (events: readonly RecordedEvent[]) => {
    const state = team.now()
    if (state && state.kind !== 'joined') return
    for (const event of events) {
      if (event.kind === 'shared') continue
      const stream = streamOf(event, rows.caseOf)
      if (state && stream === contentStream && !mayTell(state.me.role, { known: event, stream })) {
        throw new Error('What the team says is changed by its leads')
      }
      rows.note(event)
      const seen = stream && streams.seenOf(stream)
      if (seen) seenThen.set(event, seen)
    }
  }

  /** Looks up what is not known yet of the rows and streams of some events. */
  const lookUp = async (events: readonly TantoEvent[]) => {
    const subjects: Subject[] = []
    for (const event of events) {
      streamOf(event, (subject) => {
        const caseId = rows.caseOf(subject)
        if (!caseId) subjects.push(subject)
        return caseId
      })
    }
    if (subjects.length > 0) await deps.use((db) => rows.lookUp(db, subjects))
    const wanted = new Set(events.flatMap((event) => streamOf(event, rows.caseOf) ?? []))
    const unknown = [...wanted].filter((id) => streams.seenOf(id) === undefined)
    if (unknown.length > 0) await deps.use((db) => streams.lookUp(db, unknown))
  }

  const shared = (
    { team: { id: teamId }, me }: Joined,
    stream: StreamId,
    seen: Seen,
    event: TantoEvent,
  ): SharedRecord => {
    const before = Math.max(newest ?? 0, ...Object.values(seen))
    newest = nextStamp(before === 0 ? null : (before as Stamp), deps.nowMs())
    const id = ids.get(event) ?? (deps.newId() as SharedEventId)
    ids.set(event, id)
    return {
      kind: 'shared',
      shared: {
        id,
        team: teamId,
        stream,
        device: me.deviceId,
        author: me.memberId,
        stamp: newest,
        seen,
        event: rows.withMine(event),
      },
    }
  }

  /** Whether a stream is the team's from an event on that is not yet. */
  const beginsWith = async (state: Joined, stream: StreamId, event: TantoEvent) => {
    if (!mayTell(state.me.role, { known: event, stream })) return false
    if (event.kind === 'case-opened') return chosen.get(stream) ?? state.sharesNewCases
    if (stream !== contentStream) return chosen.get(stream) ?? false
    // What was said of old is shared first, all at once; with nothing said yet it begins here.
    return (await deps.use((db) => db.content.get(firmContentId))) === undefined
  }

  const asTold = async (state: Joined, events: readonly RecordedEvent[]) => {
    const plain = events.filter((event) => event.kind !== 'shared')
    await lookUp(plain)
    const begins = new Set<StreamId>()
    const told: RecordedEvent[] = []
    for (const event of events) {
      const stream = event.kind === 'shared' ? null : streamOf(event, rows.caseOf)
      if (event.kind === 'shared' || stream === null) {
        told.push(event)
        continue
      }
      const seen = streams.seenOf(stream) ?? (begins.has(stream) ? {} : null)
      if (!seen && !(await beginsWith(state, stream, event))) {
        told.push(event)
        continue
      }
      if (!seen) begins.add(stream)
      const isOurs = !leavesDevice(rows.withMine(event))
      const may = isOurs || mayTell(state.me.role, { known: event, stream })
      // What they may not change stays in the journal, and changes nothing.
      told.push(may ? shared(state, stream, seenThen.get(event) ?? seen ?? {}, event) : event)
    }
    return { events: told, begins: [...begins] }
  }

  const tellCustomer = ({ details, patch }: SharedEvent['event']) => {
    const { customer } = { ...(details as object), ...(patch as object) } as { customer?: unknown }
    if (typeof customer === 'string') onCustomer(customer)
  }

  const append = async (input: ToAppend): Promise<Appended> => {
    const { after } = input
    for (;;) {
      const state = team.now() ?? (await team.known())
      const { events, begins } =
        state.kind === 'joined' ? await asTold(state, input.events) : { ...input, begins: [] }
      const all = [...(input.begins ?? []), ...begins]
      const outcome = await deps.desktop.appendEvents({
        events,
        asOf,
        ...(all.length > 0 && { begins: all }),
        ...(after !== undefined && { after }),
      })
      if (outcome.kind === 'durable') {
        all.forEach(streams.oneBegan)
        for (const event of events) if (event.kind === 'shared') tellCustomer(event.shared.event)
        const { stamps, ...durable } = outcome
        newest = stamps?.at(-1) ?? newest
        return { ...durable, events: stamps ? restamped(events, stamps) : events }
      }
      if (outcome.kind !== 'outdated') return outcome
      asOf = outcome.asOf
      streams.begun(outcome.begun)
      await team.askAgain()
      if (after !== undefined) return { kind: 'moved' }
    }
  }

  return {
    team,
    note,
    append,
    choose: (stream, isShared) => chosen.set(stream, isShared),
    asShared: (stream, events) => {
      const state = team.now()
      if (state?.kind !== 'joined') throw new Error('There is no team to share with')
      for (const event of events) rows.note(event)
      return events.map((event) => shared(state, stream, {}, event))
    },
    storeOpened: (listener) => {
      onCustomer = listener
      // While the data was locked nothing was told.
      team.askAgain().catch(() => {})
      streams.forget()
      rows.forget()
    },
    end: () => {
      team.end()
      streams.end()
    },
  }
}

function restamped(events: readonly RecordedEvent[], stamps: readonly Stamp[]): RecordedEvent[] {
  let next = 0
  return events.map((event) => {
    if (event.kind !== 'shared') return event
    return { ...event, shared: { ...event.shared, stamp: stamps[next++] ?? event.shared.stamp } }
  })
}
