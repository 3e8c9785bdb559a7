import { readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { historyFolders } from '#electron/main/data/history.ts'
import { noKeys, sealersOf } from '#electron/main/journal/sealers.ts'
import { openSnapshotFile } from '#electron/main/snapshot/snapshot-file.ts'
import { snapshotAt } from '#electron/main/snapshot/snapshot-name.ts'
import { hourMs } from '#shared/base/time.ts'
import { aDraft, callStartedEvents, caseId } from '../../support/builders.ts'
import { livedCase } from '../../support/lived-case.ts'
import { everything, openIn, startOfClock, textsOf, type } from '../../support/open-test-history.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

test('a snapshot and the journal behind it are read as one, without what later typing replaced', async () => {
  const userData = await temporaryFolder()
  const history = await openIn(userData)
  await history.journal.append(callStartedEvents())
  await type(history, 'a', 'ab', 'abc')
  await history.takeSnapshot('manual')
  await type(history, 'abcd')
  const events = await everything(history)
  expect(events.map(({ seq }) => seq)).toEqual([1, 2, 5, 6])
  expect(textsOf(events)).toEqual(['abc', 'abcd'])
  await history.journal.close()
  expect(await everything(await openIn(userData))).toEqual(events)
})

test('a store of before anything happened is told apart from none, however far the journal is', async () => {
  const history = await openIn(await temporaryFolder())
  const { chain } = await history.state(0)
  expect(chain).not.toBeNull()
  await history.journal.append(callStartedEvents())
  expect((await history.state(0)).chain).toBe(chain)
})

test('what was erased is in no later snapshot, and everything else is', async () => {
  const history = await openIn(await temporaryFolder())
  await history.journal.append(livedCase({ id: 'gone', openedAtMs: 1, acts: 2 }))
  await history.journal.append(livedCase({ id: 'kept', openedAtMs: 1, acts: 2 }))
  await history.takeSnapshot('manual')
  await history.journal.append([{ kind: 'case-erased', caseId: caseId('gone'), atMs: 9 }])
  await history.journal.append(livedCase({ id: 'gone', openedAtMs: 10 }))
  const { path } = await history.takeSnapshot('manual')
  const snapshot = await openSnapshotFile(path, sealersOf(noKeys))
  const events = Array.from({ length: snapshot.pageCount }, (_, page) => snapshot.page(page)).flat()
  const about = (id: string) => events.filter((event) => 'caseId' in event && event.caseId === id)
  expect(about('kept')).toHaveLength(3)
  // What came after under the same name is another matter.
  expect(about('gone').map(({ kind }) => kind)).toEqual(['case-erased', 'case-opened'])
})

test('the content hash is known at the snapshot and at the end', async () => {
  const history = await openIn(await temporaryFolder())
  await type(history, 'a', 'b')
  await history.takeSnapshot('manual')
  const { chain } = await history.state(2)
  expect(chain).toMatch(/^[0-9a-f]{16}$/)
  await type(history, 'c')
  expect((await history.state(2)).chain).toBe(chain)
  expect((await history.state(3)).chain).not.toBe(chain)
})

test('the journal is cut only behind the second newest snapshot', async () => {
  const userData = await temporaryFolder()
  const { journal: journalFolder } = historyFolders(userData)
  const clock = { nowMs: startOfClock }
  for (let round = 1; round <= 3; round++) {
    const history = await openIn(userData, clock)
    await Promise.all(
      Array.from({ length: 400 }, () => history.journal.append([aDraft('x'.repeat(3_000))])),
    )
    clock.nowMs += hourMs
    await history.takeSnapshot('hourly')
    await history.journal.close()
  }
  const first = (await readdir(journalFolder)).toSorted()[0] ?? ''
  expect(Number.parseInt(first, 10)).toBeGreaterThan(1)
  expect(Number.parseInt(first, 10)).toBeLessThanOrEqual(801)
  expect((await (await openIn(userData)).state(0)).safeSeq).toBe(800)
})

test('a newest snapshot that was damaged is kept aside, and the one before with the journal says the same', async () => {
  const userData = await temporaryFolder()
  const history = await openIn(userData)
  await type(history, 'a', 'b')
  await history.takeSnapshot('manual')
  await type(history, 'c', 'd')
  const newest = await history.takeSnapshot('manual')
  await type(history, 'e')
  await history.journal.close()
  await truncate(newest.path, 100)
  const reopened = await openIn(userData)
  expect(textsOf(await everything(reopened)).at(-1)).toBe('e')
  expect(reopened.journal.gaps()).toEqual([])
  expect((await readdir(join(userData, 'snapshots'))).join(' ')).toContain('.damaged-')
})

test('a snapshot damaged while the app runs does not spoil the next one', async () => {
  const userData = await temporaryFolder()
  const history = await openIn(userData)
  await type(history, 'a')
  const newest = await history.takeSnapshot('manual')
  await type(history, 'b')
  await truncate(newest.path, 100)
  await history.takeSnapshot('manual')
  await history.journal.close()
  expect(textsOf(await everything(await openIn(userData)))).toEqual(['b'])
})

test('a journal with a gap is not made into a snapshot', async () => {
  const userData = await temporaryFolder()
  const history = await openIn(userData)
  await type(history, 'a', 'b', 'c')
  await history.journal.close()
  const path = join(historyFolders(userData).journal, '000000000001.log')
  const lines = (await readFile(path, 'utf8')).split('\n')
  await writeFile(path, [lines[0], lines[2], ''].join('\n'))
  const reopened = await openIn(userData)
  expect(reopened.journal.gaps()).toEqual([{ fromSeq: 2, toSeq: 2 }])
  await expect(reopened.takeSnapshot('manual')).rejects.toThrow('gap')
  expect(await reopened.journal.repair([])).toEqual({ lost: 1 })
  await reopened.takeSnapshot('manual')
  expect(textsOf(await everything(reopened))).toEqual(['c'])
})

test('a gap is filled with what another copy still has', async () => {
  const userData = await temporaryFolder()
  const history = await openIn(userData)
  await type(history, 'a', 'b', 'c', 'd')
  const whole = await everything(history)
  const { chain } = await history.state(4)
  await history.journal.close()
  const path = join(historyFolders(userData).journal, '000000000001.log')
  const lines = (await readFile(path, 'utf8')).split('\n')
  await writeFile(path, [lines[0], lines[3], ''].join('\n'))
  const reopened = await openIn(userData)
  expect(await reopened.journal.repair(whole.slice(1, 3))).toEqual({ lost: 0 })
  await type(reopened, 'e')
  expect(textsOf(await everything(reopened))).toEqual(['a', 'b', 'c', 'd', 'e'])
  expect((await reopened.state(4)).chain).toBe(chain)
})

test('a journal that is gone goes on behind the newest snapshot', async () => {
  const userData = await temporaryFolder()
  const history = await openIn(userData)
  await type(history, 'a', 'b')
  await history.takeSnapshot('manual')
  await history.journal.close()
  await rm(historyFolders(userData).journal, { recursive: true })
  const reopened = await openIn(userData)
  expect(await reopened.journal.append([aDraft('c')])).toMatchObject({ firstSeq: 3 })
  expect(textsOf(await everything(reopened))).toEqual(['b', 'c'])
})

test('going back to a snapshot puts it at the end; what was there is a snapshot too', async () => {
  const userData = await temporaryFolder()
  const clock = { nowMs: startOfClock }
  const history = await openIn(userData, clock)
  await type(history, 'then')
  const then = await history.takeSnapshot('manual')
  await type(history, 'now')
  clock.nowMs += hourMs
  const now = await history.takeSnapshot('manual')
  await history.adopt(then.path, noKeys)
  await history.journal.close()
  const restored = await openIn(userData, clock)
  expect(textsOf(await everything(restored))).toEqual(['then'])
  await type(restored, 'after')
  await restored.adopt(now.path, noKeys)
  await restored.journal.close()
  expect(textsOf(await everything(await openIn(userData, clock)))).toEqual(['now'])
})

test('a snapshot with an event that is none is not taken in', async () => {
  const userData = await temporaryFolder()
  const history = await openIn(userData)
  await history.journal.append([{ ...aDraft('x'), kind: 'no such thing' } as never])
  const foreign = await history.takeSnapshot('manual')
  await expect(history.adopt(foreign.path, noKeys)).rejects.toThrow('does not fit')
})

test('the clock is set back: the newest snapshot is still the newest, and another one is due', async () => {
  const userData = await temporaryFolder()
  const clock = { nowMs: startOfClock }
  const history = await openIn(userData, clock)
  await type(history, 'a')
  await history.takeSnapshot('hourly')
  expect(history.isSnapshotDue()).toBe(false)
  await type(history, 'b')
  expect(history.isSnapshotDue()).toBe(false)
  clock.nowMs -= 400 * 24 * hourMs
  expect(history.isSnapshotDue()).toBe(true)
  await history.takeSnapshot('hourly')
  await type(history, 'c')
  await history.takeSnapshot('hourly')
  const kept = await history.snapshots()
  expect(kept.map(({ lastSeq }) => lastSeq)).toEqual([3, 2, 1])
  await history.journal.close()
  expect(textsOf(await everything(await openIn(userData, clock)))).toEqual(['c'])
})

test('a snapshot that finds the disk full harms none that is there, and the next one is whole', async () => {
  const reason = 'only Linux has a device that is always full'
  if (process.platform !== 'linux') console.log(`skipped: ${reason}`)
  if (process.platform !== 'linux') return
  const userData = await temporaryFolder()
  const clock = { nowMs: startOfClock }
  const history = await openIn(userData, clock)
  await type(history, 'a')
  const good = await history.takeSnapshot('manual')
  const before = await readFile(good.path)
  await type(history, 'b')
  clock.nowMs += hourMs
  const next = snapshotAt(historyFolders(userData).snapshots, 2, clock.nowMs, 'hourly')
  await symlink('/dev/full', `${next.path}.tmp`)
  await expect(history.takeSnapshot('hourly')).rejects.toMatchObject({ code: 'ENOSPC' })
  expect(await readdir(historyFolders(userData).snapshots)).toEqual([good.name])
  expect(await readFile(good.path)).toEqual(before)
  expect(history.isSnapshotDue()).toBe(true)
  await history.takeSnapshot('hourly')
  await history.journal.close()
  expect(textsOf(await everything(await openIn(userData, clock)))).toEqual(['b'])
})
