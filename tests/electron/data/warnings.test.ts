import { rm } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { historyFolders, openHistory } from '#electron/main/data/history.ts'
import { createWarnings, freeBytesAt, lowBytes } from '#electron/main/data/warnings.ts'
import { noKeys } from '#electron/main/journal/sealers.ts'
import { runSnapshotTask } from '#electron/main/snapshot/snapshot-task.ts'
import { dayMs } from '#shared/base/time.ts'
import { aDraft, builtAtMs, callStartedEvents } from '../../support/builders.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

async function place(partial: { freeBytes?: () => Promise<number> } = {}) {
  const userData = await temporaryFolder()
  const clock = { nowMs: builtAtMs }
  const history = await openHistory(historyFolders(userData), {
    nowMs: () => clock.nowMs,
    keys: { journal: noKeys, snapshot: noKeys },
    run: runSnapshotTask,
    wrappedKeys: () => null,
  })
  let changes = 0
  const warnings = createWarnings({
    history: async () => history,
    nowMs: () => clock.nowMs,
    freeBytes: async () => 10 * lowBytes,
    onChange: () => (changes += 1),
    ...partial,
  })
  return { history, clock, warnings, changes: () => changes }
}

test('with room, a folder that can be written and a clock that is right there is nothing to say', async () => {
  const { history, warnings, changes } = await place({ freeBytes: async () => lowBytes })
  await history.journal.append([...callStartedEvents(), aDraft('a')])
  await history.takeSnapshot('manual')
  expect(await warnings.look()).toEqual([])
  expect(changes()).toBe(0)
})

test('below 200 MB free it is said, once; and again when it is over', async () => {
  let freeBytes = lowBytes - 1
  const { warnings, changes } = await place({ freeBytes: async () => freeBytes })
  expect(await warnings.look()).toEqual([{ kind: 'disk-nearly-full', freeBytes }])
  freeBytes -= 1
  await warnings.look()
  expect(changes()).toBe(1)
  freeBytes = lowBytes
  expect(await warnings.look()).toEqual([])
  expect(changes()).toBe(2)
})

test('a file system that does not say how much is free is not called full', async () => {
  const { warnings } = await place({ freeBytes: () => Promise.reject(new Error('ENOSYS')) })
  expect(await warnings.look()).toEqual([])
  expect(await freeBytesAt(await temporaryFolder())).toBeGreaterThan(0)
})

test('a folder that can’t be written, or is gone, is said', async () => {
  const { history, warnings } = await place()
  await rm(history.folders.journal, { recursive: true })
  expect(await warnings.look()).toEqual([{ kind: 'not-writable' }])
})

test('a clock behind the last entry is said with its date, and for as long as it is behind', async () => {
  const { history, clock, warnings } = await place()
  const lastAtMs = builtAtMs + 365 * dayMs
  await history.journal.append([{ ...aDraft('a year ahead'), atMs: lastAtMs } as never])
  expect(await warnings.look()).toEqual([{ kind: 'clock-behind', lastAtMs }])
  await history.journal.append([{ ...aDraft('today'), atMs: clock.nowMs } as never])
  expect(await warnings.look()).toEqual([{ kind: 'clock-behind', lastAtMs }])
  clock.nowMs = lastAtMs
  expect(await warnings.look()).toEqual([])
})

test('a snapshot dated in the future says it as well', async () => {
  const { history, clock, warnings } = await place()
  await history.journal.append([aDraft('a')])
  await history.takeSnapshot('manual')
  clock.nowMs -= 400 * dayMs
  expect(await warnings.look()).toEqual([{ kind: 'clock-behind', lastAtMs: builtAtMs }])
})
