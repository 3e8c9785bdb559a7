import { setTimeout as pause } from 'node:timers/promises'
import { compactionKey } from '#shared/event/compaction.ts'
import { heard, type Heard } from '#shared/team/heard.ts'
import type { DeviceId, SharedEvent } from '#shared/team/shared-event.ts'
import { leavesDevice } from '#shared/team/sharing.ts'
import { createBreather } from './breather.ts'
import { type Placed, sharedAmong, sharedEventsFrom, type TeamJournal } from './team-journal.ts'

/** So many messages are under way at a time. */
const windowSize = 256
/** So long what was typed may gather before it is sent: of a word's keys only the last goes. */
const gatherMs = 250

/** Hands an event to the team: resolves once as many servers have it as shall. */
export type Publish = (heard: Heard) => Promise<void>

type Told = { readonly seq: number; readonly heard: Heard }

export type Outbox = {
  /** Things the team does not have yet: what was typed in one place counts once. */
  readonly waiting: () => number
  /**
   * Sends what is there and what comes, until it is stopped or not heard any more. Throws what
   * `publish` throws, after all that was under way has come to an end.
   */
  readonly run: (publish: Publish, signal: AbortSignal) => Promise<void>
  readonly close: () => void
}

export type OutboxOptions = {
  readonly journal: TeamJournal
  readonly device: DeviceId
  /** Place in the journal up to which the team has all of ours. */
  readonly sent: () => number
  readonly setSent: (seq: number) => void
  /** Whether the team takes anything from us as we are now. */
  readonly isHeard: () => boolean
  /** What it takes from nobody like us is passed over. */
  readonly mayTell: (heard: Heard) => boolean
  /** Whether the team told it to us. */
  readonly isThere: (shared: SharedEvent) => boolean
  /** What this device said, as soon as it is in its journal. */
  readonly onNoted: (shared: SharedEvent) => void
  readonly onChanged: () => void
}

/** Sends what this device tells its team, in the order of its journal, from where it was left. */
export async function openOutbox(options: OutboxOptions): Promise<Outbox> {
  const { journal, device } = options
  /** By what it would replace, in the order of the journal: the place of the last of its kind. */
  const waiting = new Map<string, number>()
  let wake = () => {}

  const ours = (placed: readonly Placed[]): readonly Told[] =>
    placed.flatMap(({ seq, shared }) => {
      const told = { seq, heard: heard(shared) }
      return shared.device === device && leaves(told.heard) ? [told] : []
    })
  const count = ({ seq, heard: told }: Told) => {
    const name = nameOf(told)
    waiting.delete(name)
    waiting.set(name, seq)
  }
  const stopListening = journal.onAppended((firstSeq, events) => {
    const shared = sharedAmong(events, firstSeq)
    shared.forEach((one) => options.onNoted(one.shared))
    ours(shared).forEach(count)
    wake()
    options.onChanged()
  })
  for await (const { events } of sharedEventsFrom(journal, options.sent() + 1)) {
    ours(events).forEach(count)
  }

  const moveTo = (seq: number) => {
    options.setSent(seq)
    for (const [name, lastSeq] of waiting) {
      if (lastSeq > seq) break
      waiting.delete(name)
    }
    options.onChanged()
  }

  const sendPage = async (
    toSend: readonly Told[],
    publish: Publish,
    signal: AbortSignal,
  ): Promise<void> => {
    const breathe = createBreather()
    const flight = createFlight(moveTo)
    for (const { seq, heard: told } of toSend) {
      // Without a wait in between, what is told goes out in one write.
      const mustWait = flight.room() ?? breathe()
      if (mustWait) await mustWait
      if (signal.aborted || flight.hasFailed() || !options.isHeard()) break
      flight.add(seq, publish(told))
    }
    await flight.landed()
  }

  return {
    waiting: () => waiting.size,
    run: async (publish, signal) => {
      signal.addEventListener('abort', () => wake(), { once: true })
      while (!signal.aborted && options.isHeard()) {
        const appended = new Promise<void>((resolve) => (wake = resolve))
        for await (const page of sharedEventsFrom(journal, options.sent() + 1)) {
          const open = lastOfEach(ours(page.events)).filter(
            ({ heard: told }) => !options.isThere(told) && options.mayTell(told),
          )
          await sendPage(open, publish, signal)
          if (signal.aborted || !options.isHeard()) return
          moveTo(page.throughSeq)
        }
        await appended
        // Aborted: it ends at once.
        await pause(gatherMs, undefined, { signal }).catch(() => {})
      }
    },
    close: stopListening,
  }
}

/** Messages under way: the place moves on over what has arrived in a row. */
function createFlight(moveTo: (seq: number) => void) {
  let queue: { readonly seq: number; isThere: boolean }[] = []
  let failure: { readonly error: unknown } | null = null
  let underWay = 0
  let tell = () => {}

  const land = () => {
    underWay -= 1
    tell()
  }
  const until = async (isSo: () => boolean) => {
    while (!isSo()) await new Promise<void>((resolve) => (tell = resolve))
  }
  return {
    hasFailed: () => failure !== null,
    /** Null: there is room. */
    room: () => (underWay < windowSize ? null : until(() => underWay < windowSize)),
    add: (seq: number, arrival: Promise<void>) => {
      const one = { seq, isThere: false }
      queue.push(one)
      underWay += 1
      arrival.then(
        () => {
          one.isThere = true
          const rest = queue.findIndex(({ isThere }) => !isThere)
          const arrived = rest === -1 ? queue : queue.slice(0, rest)
          queue = queue.slice(arrived.length)
          const last = arrived.at(-1)
          if (last) moveTo(last.seq)
          land()
        },
        (error: unknown) => {
          failure ??= { error }
          land()
        },
      )
    },
    landed: async () => {
      await until(() => underWay === 0)
      if (failure) throw failure.error
    },
  }
}

/** Of what replaces each other, the last; in the order in which it was told. */
function lastOfEach(told: readonly Told[]): readonly Told[] {
  const last = new Map(told.map((one) => [nameOf(one.heard), one]))
  return told.filter((one) => last.get(nameOf(one.heard)) === one)
}

/** What says all that the one before of the same name said; else a name of its own. */
function nameOf({ id, known, stream }: Heard): string {
  const key = known && compactionKey(known)
  return key === null ? id : `${stream} ${key}`
}

/** What was not understood by who wrote it is from another time: it stays. */
const leaves = ({ known }: Heard) => known !== null && leavesDevice(known)
