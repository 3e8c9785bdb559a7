import { onTestFinished } from 'vitest'
import { createPageAppends, type PageAppends } from '#electron/main/team/page-appends.ts'
import { applyInOrder, applyStretch, largestPage } from '#renderer/data/apply-events.ts'
import { readTip, type TantoDatabase } from '#renderer/data/database.ts'
import { createRecorder, slowMs } from '#renderer/data/recorder.ts'
import { shareCases } from '#renderer/data/team/share-cases.ts'
import { shareContent } from '#renderer/data/team/share-content.ts'
import { createTeamAuthor } from '#renderer/data/team/team-author.ts'
import type { CaseId } from '#shared/base/ids.ts'
import type { RecordedEvent, TantoEvent } from '#shared/event/event.ts'
import type { DesktopBridge } from '#shared/ipc/desktop-api.ts'
import type {
  DeviceId,
  MemberId,
  SharedEventId,
  SharedRecord,
  StreamId,
  TeamId,
} from '#shared/team/shared-event.ts'
import type { Role } from '#shared/team/role.ts'
import type { Stamp } from '#shared/team/stamp.ts'
import type { TeamState } from '#shared/team/team-state.ts'
import { aDraft, builtAtMs, caseId } from './builders.ts'
import { type MemoryJournal, memoryJournal } from './memory-journal.ts'

type Told = {
  readonly device?: string
  readonly stream?: StreamId
  readonly event?: TantoEvent
  readonly id?: string
}

/** An event as a journal has it in a team. */
export function sharedRecord(stamp: number, told: Told = {}): SharedRecord {
  const { device = 'laptop', event = aDraft(`${stamp}`) } = told
  const stream = told.stream ?? ('case/case-1' as StreamId)
  return {
    kind: 'shared',
    shared: {
      id: (told.id ?? `${device}-${stamp}`) as SharedEventId,
      team: 'team-1' as TeamId,
      stream,
      device: device as DeviceId,
      author: `${device}-person` as MemberId,
      stamp: stamp as Stamp,
      seen: {},
      event,
    },
  }
}

export const ownShared = (stamp: number) => sharedRecord(stamp)

export function joinedState({
  role = 'rep',
  sharesNewCases = true,
}: { readonly role?: Role; readonly sharesNewCases?: boolean } = {}): TeamState {
  return {
    kind: 'joined',
    team: { id: 'team-1' as TeamId, name: 'Northgate desk' },
    me: {
      memberId: 'laptop-person' as MemberId,
      deviceId: 'laptop' as DeviceId,
      name: 'Sample Rep',
      role,
    },
    members: [],
    link: { kind: 'all-here' },
    presence: [],
    sharesNewCases,
    notUnderstood: 0,
  }
}

/** One device with its journal and working store, and what its windows share. */
export type TeamMachine = {
  readonly journal: MemoryJournal
  readonly db: TantoDatabase
  readonly pages: PageAppends
  readonly become: (state: TeamState) => void
  /** The team's engine writes down what came, and the windows are told. */
  readonly hear: (...records: readonly SharedRecord[]) => Promise<void>
  /** @param options.onUse hears of each time something is looked up for the team */
  readonly openWindow: (options?: { readonly onUse?: () => void }) => TeamWindow
}

export type TeamWindow = {
  readonly record: (...events: TantoEvent[]) => void
  readonly settled: () => Promise<void>
  /** Resolves once it was told how this device stands to its team. */
  readonly told: () => Promise<unknown>
  readonly shareContent: () => Promise<void>
  readonly share: (...ids: readonly string[]) => ReturnType<typeof shareCases>
  readonly choose: (stream: StreamId, isShared: boolean) => void
  readonly end: () => void
}

/**
 * @param turn what each step on the way of an event waits for, so that a test decides who comes first
 */
export function teamMachine(
  db: TantoDatabase,
  { turn = async () => {}, journal = memoryJournal() } = {},
): TeamMachine {
  const pages = createPageAppends()
  const listeners = new Set<() => void>()
  let state: TeamState = { kind: 'none' }
  let ids = 0
  let nowMs = builtAtMs
  let disk: Promise<unknown> = Promise.resolve()
  const onDisk = {
    // One after the other, as they were asked for.
    append: (events: readonly RecordedEvent[]) => {
      const written = disk.then(turn).then(() => journal.appendEvents({ events: [...events] }))
      disk = written
      return written
    },
  }
  const readJournal: MemoryJournal['readJournal'] = async (input) => {
    await turn()
    return journal.readJournal(input)
  }
  const bridge: Pick<DesktopBridge, 'appendEvents' | 'teamState' | 'on'> = {
    // Windows are processes of their own: what they ask may come in another order.
    appendEvents: async (input) => {
      await turn()
      const outcome = await pages.append(onDisk, input)
      await turn()
      return outcome
    },
    teamState: async () => state,
    on: (name, listener) => {
      if (name !== 'teamChanged') return () => {}
      const call = () => listener({} as never)
      listeners.add(call)
      return () => listeners.delete(call)
    },
  }
  const catchUp = async () => {
    for (;;) {
      const fromSeq = ((await readTip(db))?.seq ?? 0) + 1
      const { events, chain } = await journal.readJournal({ fromSeq, limit: largestPage })
      if (events.length === 0 || chain === null) return
      await applyStretch(db, { events, chain })
    }
  }
  return {
    journal,
    db,
    pages,
    become: (next) => {
      state = next
      for (const listener of listeners) listener()
    },
    hear: async (...records) => {
      await journal.appendEvents({ events: [...records] })
      await catchUp()
    },
    openWindow: ({ onUse = () => {} } = {}) => {
      let isEnded = false
      const author = createTeamAuthor({
        desktop: bridge,
        use: (work) => {
          onUse()
          return work(db)
        },
        newId: () => `made-${(ids += 1)}`,
        nowMs: () => (nowMs += 1),
      })
      const recorder = createRecorder({
        append: author.append,
        note: author.note,
        apply: (written) => applyInOrder(db, readJournal, written),
        // After the test its store is gone, and nothing is tried again.
        wait: (ms) =>
          new Promise((resolve) => {
            if (ms !== slowMs && !isEnded) setTimeout(resolve, 5)
          }),
      })
      const end = () => {
        isEnded = true
        author.end()
      }
      onTestFinished(end)
      const sharing = { db, readJournal, ...recorder, author }
      return {
        record: recorder.record,
        settled: recorder.settled,
        told: author.team.askAgain,
        shareContent: () => shareContent(sharing),
        share: (...shared) =>
          shareCases(
            sharing,
            shared.map((id): CaseId => caseId(id)),
          ),
        choose: author.choose,
        end,
      }
    },
  }
}
