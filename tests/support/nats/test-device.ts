import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import { baseLoader } from '#electron/main/team/bases.ts'
import type { Membership } from '#electron/main/team/membership.ts'
import { startTeamEngine, type TeamEngine } from '#electron/main/team/team-engine.ts'
import type { TeamJournal } from '#electron/main/team/team-journal.ts'
import type { WriteProblem } from '#shared/base/write-problem.ts'
import type { JournaledEvent, RecordedEvent, TantoEvent } from '#shared/event/event.ts'
import { type SharedEvent, sharedEventSchema } from '#shared/team/shared-event.ts'
import { nextStamp, type Stamp } from '#shared/team/stamp.ts'
import { streamOf } from '#shared/team/sharing.ts'

/** What lies on the disk of a device. */
export type TestDisk = {
  readonly events: JournaledEvent[]
  cursor: string | null
  /** Why nothing can be written; null: it can. */
  problem: WriteProblem | null
  readonly listeners: Set<(firstSeq: number, events: readonly RecordedEvent[]) => void>
}

export const newDisk = (): TestDisk => ({
  events: [],
  cursor: null,
  problem: null,
  listeners: new Set(),
})

/** A copy, as of a folder that was copied. */
export const copyOf = ({ events, cursor }: TestDisk): TestDisk => ({
  ...newDisk(),
  events: [...events],
  cursor,
})

export type TestDeviceOptions = {
  readonly membership: Membership
  readonly disk: TestDisk
  readonly clockOffMs: number
  readonly appVersion: string
}

/** Far longer than anything takes, and shorter than a test. */
const patienceMs = 25_000

/** A device of a team: the real engine over a journal that lives as long as the test. */
export type TestDevice = {
  readonly engine: TeamEngine
  readonly membership: Membership
  readonly disk: TestDisk
  /** A window writes: what may be told is told as soon as it can be. */
  readonly write: (...events: readonly TantoEvent[]) => readonly SharedEvent[]
  /** A window writes the same once more. */
  readonly writeAgain: (told: readonly SharedEvent[]) => void
  /** What the journal has of the team, by the order in which it learned of it. */
  readonly shared: () => readonly SharedEvent[]
  readonly until: (isSo: (device: TestDevice) => boolean, withinMs?: number) => Promise<void>
  /** All that is ours is there, and all that is theirs is here. */
  readonly inStep: (withinMs?: number) => Promise<void>
  readonly stop: () => Promise<void>
}

export async function startDevice(
  options: Partial<TestDeviceOptions> & Pick<TestDeviceOptions, 'membership'>,
): Promise<TestDevice> {
  const { membership, disk = newDisk(), clockOffMs = 0, appVersion = '1.0.0' } = options
  const nowMs = () => Date.now() + clockOffMs
  const shared = () => disk.events.flatMap((event) => (event.kind === 'shared' ? event.shared : []))
  const engine = await startTeamEngine({
    membership: () => membership,
    journal: journalOn(disk),
    cursorFile: {
      read: async () => disk.cursor,
      write: async (text) => {
        disk.cursor = text
      },
    },
    appVersion,
    nowMs,
    randomBytes,
    onMemberEvent: async () => {},
    loadBase: baseLoader(
      () => membership,
      () => {},
    ),
    onChanged: () => {},
    onGrew: () => {},
  })
  const stop = () => engine.stop()
  onTestFinished(stop)
  const writeDown = (told: readonly SharedEvent[]) => {
    const records = told.map((one): RecordedEvent => ({ kind: 'shared', shared: one }))
    const firstSeq = addTo(disk, records)
    for (const listener of disk.listeners) listener(firstSeq, records)
  }
  const device: TestDevice = {
    engine,
    membership,
    disk,
    write: (...events) => {
      let newest = Math.max(0, ...shared().map(({ stamp }) => stamp)) as Stamp
      const told = events.map((event) => {
        newest = nextStamp(newest, nowMs())
        return sharedBy(membership, event, newest)
      })
      writeDown(told)
      return told
    },
    writeAgain: writeDown,
    shared,
    until: async (isSo, withinMs = patienceMs) => {
      const endsAtMs = Date.now() + withinMs
      const { stack } = new Error()
      while (!isSo(device)) {
        const state = JSON.stringify([engine.link(), shared().length])
        if (Date.now() > endsAtMs) throw new Error(`It never came to that: ${state} ${stack}`)
        await sleep(10)
      }
    },
    inStep: (withinMs) => device.until(() => engine.link().kind === 'all-here', withinMs),
    stop,
  }
  return device
}

/** As the recorder would tell it. What was seen is none of the engine's business. */
export function sharedBy(membership: Membership, event: unknown, stamp: Stamp): SharedEvent {
  return sharedEventSchema.parse({
    id: randomBytes(12).toString('base64url'),
    team: membership.team.id,
    stream: streamOf(event as TantoEvent, () => undefined) ?? 'case/case-1',
    device: membership.device.id,
    author: membership.me.memberId,
    stamp,
    seen: {},
    event,
  })
}

function addTo({ events }: TestDisk, added: readonly RecordedEvent[]): number {
  const firstSeq = (events.at(-1)?.seq ?? 0) + 1
  for (const [index, event] of added.entries()) events.push({ ...event, seq: firstSeq + index })
  return firstSeq
}

function journalOn(disk: TestDisk): TeamJournal {
  const lastSeq = () => disk.events.at(-1)?.seq ?? 0
  return {
    append: async (events) =>
      disk.problem
        ? { kind: 'failed', problem: disk.problem }
        : { kind: 'durable', firstSeq: addTo(disk, events), chain: '' },
    read: async (fromSeq, limit) => {
      const first = disk.events.findIndex(({ seq }) => seq >= fromSeq)
      const events = first === -1 ? [] : disk.events.slice(first, first + limit)
      const last = events.at(-1)?.seq ?? lastSeq()
      return { events, chain: null, nextSeq: last < lastSeq() ? last + 1 : null }
    },
    lastSeq,
    onAppended: (listener) => {
      disk.listeners.add(listener)
      return () => disk.listeners.delete(listener)
    },
  }
}
