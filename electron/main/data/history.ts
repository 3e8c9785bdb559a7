import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { hourMs } from '#shared/base/time.ts'
import type { SnapshotReason } from '#shared/ipc/data-api.ts'
import type { JournalPage, JournalState } from '#shared/ipc/desktop-api.ts'
import { type Journal, openJournal, origin, type Place } from '../journal/journal.ts'
import { type HistoryKeys, type Sealers, sealersOf, type SealingKeys } from '../journal/sealers.ts'
import {
  openSnapshotFile,
  SnapshotDamagedError,
  type SnapshotReader,
} from '../snapshot/snapshot-file.ts'
import { listSnapshots, type Snapshot } from '../snapshot/snapshot-name.ts'
import { createSnapshotPages } from '../snapshot/snapshot-pages.ts'
import { snapshotsToDrop } from '../snapshot/snapshot-rotation.ts'
import { snapshotOf, type SnapshotOutcome, type SnapshotTask } from '../snapshot/snapshot-task.ts'

/** Does the heavy part, away from the thread that answers windows. */
export type RunSnapshotTask = (task: SnapshotTask) => Promise<SnapshotOutcome>

/** Snapshot and journal as one: all that ever happened, from the first event to the newest. */
export type History = {
  readonly journal: Journal
  readonly folders: HistoryFolders
  readonly state: (seq: number) => Promise<Omit<JournalState, 'isStoreCleared' | 'isStoreSuspect'>>
  readonly read: (fromSeq: number, limit: number) => Promise<JournalPage>
  readonly snapshots: () => Promise<Snapshot[]>
  /** Puts a snapshot, of here or from outside, at the end of all that happened: it is all there is. */
  readonly adopt: (file: string, foreignKeys: SealingKeys) => Promise<void>
  /** Seals every file with the current key, and removes what was kept aside. */
  readonly reseal: () => Promise<void>
  /**
   * Keeps nothing of a team: one snapshot without it takes the place of all there is. For a journal that
   * is opened anew afterwards; a crash in between leaves what can be left once more.
   */
  readonly leaveTeam: () => Promise<void>
  /** Takes a snapshot of all there is, then lets go of what no longer needs keeping. */
  readonly takeSnapshot: (reason: SnapshotReason) => Promise<Snapshot>
  /** When the newest event happened or the newest snapshot was taken, as the clock said then. */
  readonly newestAtMs: () => Promise<number>
  /** Whether something happened since the newest snapshot. */
  readonly hasNews: () => boolean
  /** Whether there is news and an hour is over, or the clock went back. */
  readonly isSnapshotDue: () => boolean
}

export type HistoryFolders = { readonly journal: string; readonly snapshots: string }

export function historyFolders(userData: string): HistoryFolders {
  return { journal: join(userData, 'journal'), snapshots: join(userData, 'snapshots') }
}

type Base = { readonly snapshot: Snapshot; readonly place: Place }

export async function openHistory(
  folders: HistoryFolders,
  options: {
    nowMs: () => number
    keys: HistoryKeys
    run: RunSnapshotTask
    wrappedKeys: () => unknown
  },
): Promise<History> {
  const { nowMs, keys, run, wrappedKeys } = options
  const sealers = sealersOf(keys.snapshot)
  await mkdir(folders.snapshots, { recursive: true, mode: 0o700 })
  let base = await newestWhole(folders.snapshots, sealers, nowMs())
  const place = base?.place ?? origin
  const journal = await openJournal(folders.journal, {
    nowMs: nowMs(),
    sealers: sealersOf(keys.journal),
    base: place,
  })
  const pages = createSnapshotPages()
  let safeSeq = await secondNewestSeq(folders.snapshots)

  const takeFrom = async (reason: SnapshotReason, isTeamLeft = false): Promise<Snapshot> => {
    const tip = journal.tip()
    try {
      const task = {
        snapshotFolder: folders.snapshots,
        journalFolder: folders.journal,
        base: base && { path: base.snapshot.path, lastSeq: base.place.seq },
        tip,
        createdAtMs: nowMs(),
        reason,
        wrappedKeys: wrappedKeys(),
        isTeamLeft,
      }
      return snapshotOf(await run({ kind: 'take', task, keys }))
    } catch (error) {
      // The one it stands on may have been damaged since the start: the one before it still stands.
      const next = await newestWhole(folders.snapshots, sealers, nowMs())
      if (next?.snapshot.path === base?.snapshot.path) throw error
      base = next
      return takeFrom(reason, isTeamLeft)
    }
  }

  const chainAt = async (seq: number) => {
    const { place: begin } = base ?? { place: origin }
    return seq === begin.seq ? begin.chain : journal.chainAt(seq)
  }
  const hasNews = () => journal.tip().seq > (base?.place.seq ?? 0)

  return {
    journal,
    folders,
    state: async (seq) => ({
      lastSeq: journal.tip().seq,
      chain: await chainAt(seq),
      gaps: journal.gaps(),
      cutBytes: journal.cutBytes,
      snapshotSeq: base?.place.seq ?? 0,
      safeSeq,
    }),
    read: async (fromSeq, limit) => {
      if (!base || fromSeq > base.place.seq) return journal.read(fromSeq, limit)
      const reader = () => openSnapshotFile(base?.snapshot.path ?? '', sealers)
      const page = await pages.read(base.snapshot.path, reader, fromSeq)
      if (page.nextSeq !== null) return page
      const goesOn = journal.tip().seq > base.place.seq
      return { ...page, chain: base.place.chain, nextSeq: goesOn ? base.place.seq + 1 : null }
    },
    snapshots: () => listSnapshots(folders.snapshots),
    adopt: async (file, foreignKeys) => {
      const { snapshots: snapshotFolder } = folders
      const afterSeq = journal.tip().seq
      const task = {
        snapshotFolder,
        file,
        afterSeq,
        createdAtMs: nowMs(),
        wrappedKeys: wrappedKeys(),
      }
      snapshotOf(await run({ kind: 'adopt', task, foreignKeys, keys: keys.snapshot }))
    },
    reseal: async () => {
      await journal.reseal(sealersOf(keys.journal))
      const task = { snapshotFolder: folders.snapshots, wrappedKeys: wrappedKeys() }
      for (const snapshot of await listSnapshots(folders.snapshots)) {
        const outcome = await run({
          kind: 'reseal',
          task: { ...task, snapshot },
          keys: keys.snapshot,
        })
        // One that is damaged can't be sealed, and must not stay behind as it is. One of a key that
        // is not here tells nobody anything: it may.
        if (outcome.kind === 'damaged') await rm(snapshot.path)
        else if (outcome.kind !== 'unopened') snapshotOf(outcome)
      }
      for (const name of await readdir(folders.snapshots)) {
        if (name.includes('.damaged-')) await rm(join(folders.snapshots, name))
      }
    },
    leaveTeam: async () => {
      const snapshot = await takeFrom('manual', true)
      for (const old of await listSnapshots(folders.snapshots)) {
        if (old.path !== snapshot.path) await rm(old.path)
      }
      for (const name of await readdir(folders.snapshots)) {
        if (name.includes('.damaged-')) await rm(join(folders.snapshots, name))
      }
      await journal.close()
      await dropAll(folders.journal)
    },
    takeSnapshot: async (reason) => {
      const tip = journal.tip()
      const snapshot = await takeFrom(reason)
      base = { snapshot, place: tip }
      for (const old of snapshotsToDrop(await listSnapshots(folders.snapshots))) await rm(old.path)
      safeSeq = await secondNewestSeq(folders.snapshots)
      await journal.dropThrough(safeSeq)
      return snapshot
    },
    newestAtMs: async () => {
      const { events } = await journal.read(journal.tip().seq, 1)
      const times = events.map((event) => ('atMs' in event ? event.atMs : 0))
      return Math.max(0, base?.snapshot.createdAtMs ?? 0, ...times)
    },
    hasNews,
    isSnapshotDue: () => {
      if (!hasNews()) return false
      const ageMs = nowMs() - (base?.snapshot.createdAtMs ?? 0)
      return ageMs >= hourMs || ageMs < 0
    },
  }
}

/** A closed journal, and what was kept aside of it: the newest snapshot has all that counts. */
async function dropAll(folder: string): Promise<void> {
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true })
}

/** Damaged ones are kept aside, under a name that is no snapshot's. */
async function newestWhole(folder: string, sealers: Sealers, nowMs: number): Promise<Base | null> {
  for (const snapshot of await listSnapshots(folder)) {
    const reader = await readerUnlessDamaged(snapshot, sealers)
    if (reader) return { snapshot, place: { seq: snapshot.lastSeq, chain: reader.end.chain } }
    await rename(snapshot.path, `${snapshot.path}.damaged-${nowMs}`)
  }
  return null
}

async function readerUnlessDamaged(
  { path, lastSeq }: Snapshot,
  sealers: Sealers,
): Promise<SnapshotReader | null> {
  try {
    const reader = await openSnapshotFile(path, sealers)
    return reader.header.lastSeq === lastSeq ? reader : null
  } catch (error) {
    if (error instanceof SnapshotDamagedError) return null
    throw error
  }
}

async function secondNewestSeq(folder: string): Promise<number> {
  return (await listSnapshots(folder))[1]?.lastSeq ?? 0
}
