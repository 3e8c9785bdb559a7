import { eventSchema, type RecordedEvent, type TantoEvent } from '#shared/event/event.ts'
import type { WriteProblem } from '#shared/base/write-problem.ts'
import type { AppendOutcome } from '#shared/ipc/desktop-api.ts'
import type { Stretch } from './apply-events.ts'
import type { Appended, TeamAuthor, ToAppend } from './team/team-author.ts'

/** `saved` means: the journal, on the disk, has everything that was typed. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  /** The disk takes longer than it should. All is under way as before. */
  | { readonly kind: 'slow' }
  | { readonly kind: 'failed'; readonly problem: WriteProblem; readonly waiting: number }

export type Recorder = {
  /**
   * Takes what happened. All of one call becomes durable together, or not at all. Throws at an event
   * that does not fit its schema: the desktop would refuse it for ever, and all that follows with it.
   */
  readonly record: (...events: TantoEvent[]) => void
  /**
   * Writes all of it at once or nothing: what is refused is not tried again, and what was typed
   * neither waits for it nor is in doubt because of it. Resolves when journal and working store have
   * it. For much that can be done again, as a file that is taken in.
   */
  readonly attempt: (...events: TantoEvent[]) => Promise<AppendOutcome>
  /** The same, where it counts only if nothing else was written meanwhile. */
  readonly attemptIf: (input: ToAppend) => Promise<Appended>
  readonly saveState: () => SaveState
  readonly subscribe: (listener: () => void) => () => void
  /** Resolves when everything recorded so far is in the journal and in the working store. */
  readonly settled: () => Promise<void>
}

const retryMs = 1_000
/** A write that takes longer is said: a slow share, a stick, a disk that wakes up. */
export const slowMs = 2_000
/** After a long refusal much may wait: it goes out in pieces that the desktop accepts. */
const largestWrite = 1_000
const saved: SaveState = { kind: 'saved' }
const saving: SaveState = { kind: 'saving' }
const slow: SaveState = { kind: 'slow' }
type Durable = Extract<Appended, { kind: 'durable' }>
const refused = (): Extract<AppendOutcome, { kind: 'failed' }> => ({
  kind: 'failed',
  problem: 'unknown',
})

/**
 * Writes events through: to the journal first, at once and without a debounce, then to the working
 * store. One write is in flight; what happens meanwhile goes with the next. A refused write stays
 * first in line and is tried again, so order is kept and nothing is dropped.
 */
export function createRecorder(deps: {
  /** What it was made of on its way, it hands back. */
  append: (input: ToAppend) => Promise<Appended>
  /** Hears of everything as it happens. */
  note?: TeamAuthor['note']
  apply: (written: Stretch) => Promise<void>
  wait: (ms: number) => Promise<void>
}): Recorder {
  let waiting: (readonly TantoEvent[])[] = []
  let applying = Promise.resolve()
  let state: SaveState = saved
  let running: Promise<void> | null = null
  const attempts = new Set<Promise<Appended>>()
  const listeners = new Set<() => void>()

  const become = (next: SaveState) => {
    if (next === state) return
    state = next
    for (const listener of listeners) listener()
  }

  // The journal has these events, so nothing is lost: what can't be shown yet is shown later, at
  // the latest after the next start, when the working store is brought up to the journal.
  const applyUntilDone = async (written: Stretch) => {
    let wasRefused = false
    for (;;) {
      try {
        await deps.apply(written)
        if (wasRefused && running === null) become(saved)
        return
      } catch (error) {
        console.error('The working store refused events', error)
        wasRefused = true
        become({ kind: 'failed', problem: 'unknown', waiting: written.events.length })
        await deps.wait(retryMs)
      }
    }
  }

  /** The journal's answer, however long it takes. */
  const append = async (events: RecordedEvent[]): Promise<Appended> => {
    let isAnswered = false
    void deps.wait(slowMs).then(() => {
      if (!isAnswered && state.kind === 'saving') become(slow)
    })
    const outcome = await deps.append({ events }).catch(refused)
    isAnswered = true
    return outcome
  }

  const store = (batch: readonly RecordedEvent[], { firstSeq, chain, events: told }: Durable) => {
    const events = (told ?? batch).map((event, index) => ({ ...event, seq: firstSeq + index }))
    applying = applying.then(() => applyUntilDone({ events, chain }))
    return applying
  }

  const drain = async () => {
    while (waiting.length > 0) {
      const groups = nextGroups(waiting)
      waiting = waiting.slice(groups.length)
      const batch = groups.flat()
      const outcome = await append(batch)
      if (outcome.kind === 'durable') {
        void store(batch, outcome)
        if (waiting.length === 0) become(saved)
        else if (state.kind === 'slow') become(saving)
      } else {
        waiting = [...groups, ...waiting]
        const { problem } = outcome.kind === 'failed' ? outcome : refused()
        become({ kind: 'failed', problem, waiting: waiting.flat().length })
        await deps.wait(retryMs)
      }
    }
    running = null
  }

  // What does not fit its schema the desktop refuses: it is looked at once.
  const attemptIf = async (input: ToAppend): Promise<Appended> => {
    deps.note?.(input.events)
    const appending = deps.append(input).catch(refused)
    attempts.add(appending)
    const outcome = await appending
    attempts.delete(appending)
    if (outcome.kind === 'durable') await store(input.events, outcome)
    return outcome
  }

  return {
    record: (...events) => {
      for (const event of events) eventSchema.parse(event)
      if (events.length === 0) return
      deps.note?.(events)
      waiting.push(events)
      if (state.kind === 'saved') become(saving)
      running ??= drain()
    },
    attempt: async (...events) => {
      const outcome = await attemptIf({ events })
      return outcome.kind === 'moved' ? refused() : outcome
    },
    attemptIf,
    saveState: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    settled: async () => {
      while (running) await running
      await Promise.all(attempts)
      await applying
    },
  }
}

/** The groups that go into one write: all that wait, up to a size, at least one, none torn. */
function nextGroups(waiting: readonly (readonly TantoEvent[])[]): (readonly TantoEvent[])[] {
  let events = 0
  const end = waiting.findIndex((group) => (events += group.length) > largestWrite)
  return waiting.slice(0, end === -1 ? waiting.length : Math.max(1, end))
}
