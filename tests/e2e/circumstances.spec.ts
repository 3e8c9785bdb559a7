import { createHash } from 'node:crypto'
import {
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { checkedLine } from '#electron/main/journal/checked-line.ts'
import { openJournal, origin } from '#electron/main/journal/journal.ts'
import { noKeys, sealersOf } from '#electron/main/journal/sealers.ts'
import { dayMs } from '#shared/base/time.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import { callId, callStartedEvents, caseId, entryId } from '../support/builders.ts'
import { CompanionPage } from './pages/companion-page.ts'
import { runToItsEnd } from './support/answered-dialogs.ts'
import { createProfile, type Profile } from './support/profile.ts'
import { seesFixture, unpackFixture } from './support/profile-fixture.ts'
import { runSecondInstance, startApp } from './support/running-app.ts'
import {
  mountPausingDisk,
  mountReadOnly,
  mountSmallDisk,
  needsOwnDisk,
  needsSmallDisk,
} from './support/small-disk.ts'
import { expect, test } from './support/test.ts'

const fixture = 'profile-store-3'

test.describe('data of a newer version is refused in words, and not a byte of it is changed', () => {
  const newer: [string, (folder: string) => void][] = [
    [
      'its marker says so',
      (folder) => rewrite(join(folder, 'profile.json'), /"journal": \d+/, '"journal": 99'),
    ],
    [
      'a snapshot says so',
      (folder) => {
        const header = {
          tanto: 'snapshot',
          format: 99,
          createdAtMs: 1,
          lastSeq: 900,
          novelty: true,
        }
        const bytes = checkedLine(Buffer.from(JSON.stringify(header)))
        writeFileSync(
          join(folder, 'snapshots', '000000000900-20990101T000000Z-hourly.tanto'),
          bytes,
        )
      },
    ],
    [
      'the keyring says so',
      (folder) =>
        writeFileSync(join(folder, 'keyring.json'), JSON.stringify({ format: 99, keys: [] })),
    ],
    [
      'the journal says so',
      (folder) => {
        const [name = ''] = readdirSync(join(folder, 'journal'))
        const path = join(folder, 'journal', name)
        const line = checkedLine(Buffer.from('900 1 $3 something newer'))
        writeFileSync(path, Buffer.concat([readFileSync(path), line]))
      },
    ],
  ]
  for (const [name, make] of newer) {
    test(name, async ({ profile }) => {
      unpackFixture(fixture, profile)
      make(profile.folder)
      const before = bytesOf(profile)
      const { code, dialogs } = await runToItsEnd(profile)
      expect(code).toBe(1)
      expect(dialogs.join()).toContain('written by a newer version of Tanto')
      expect(dialogs.join()).toContain('Nothing was changed')
      expect(bytesOf(profile)).toEqual(before)
    })
  }
})

test('a folder that can’t be written is said at the start, and nothing in it is changed', async ({
  profile,
}) => {
  needsSmallDisk()
  unpackFixture(fixture, profile)
  const before = bytesOf(profile)
  const writable = mountReadOnly(profile.folder)
  try {
    const { code, dialogs } = await runToItsEnd(profile)
    expect(code).toBe(1)
    expect(dialogs.join()).toContain("the folder can't be written")
    expect(dialogs.join()).toContain('Nothing was changed')
  } finally {
    writable()
  }
  expect(bytesOf(profile)).toEqual(before)
})

test('with a journal that can’t be written the app shows what is there, says so, and saves once it can', async ({
  profile,
  start,
}) => {
  needsSmallDisk()
  unpackFixture(fixture, profile)
  const writable = mountReadOnly(join(profile.folder, 'journal'))
  let isWritable = false
  try {
    let app = await start()
    await seesFixture(app)
    await expect(app.desk.getByText("The data folder can't be written right now")).toBeVisible()
    const companion = new CompanionPage(app.companion)
    await companion.line.press('End')
    await app.companion.keyboard.type('ence')
    await expect(companion.page.getByRole('alert')).toContainText('can’t be written')
    await expect(companion.line).toHaveValue('half a sentence')
    writable()
    isWritable = true
    await expect(companion.saved).toBeVisible()
    await app.kill()
    app = await start()
    await expect(new CompanionPage(app.companion).line).toHaveValue('half a sentence')
  } finally {
    if (!isWritable) writable()
  }
})

test('a folder that is open on another computer is opened only when told to', async ({
  profile,
  start,
}) => {
  const reason = 'Windows keeps a folder that is open elsewhere closed by itself'
  if (process.platform === 'win32') console.log(`skipped: ${reason}`)
  test.skip(process.platform === 'win32', reason)
  unpackFixture(fixture, profile)
  symlinkSync('other-desk-4711', join(profile.folder, 'SingletonLock'))
  const before = bytesOf(profile)
  const { code, dialogs } = await runToItsEnd(profile)
  expect(code).toBe(1)
  expect(dialogs.join()).toContain('Computer: other-desk')
  expect(bytesOf(profile)).toEqual(before)
  expect(readlinkSync(join(profile.folder, 'SingletonLock'))).toBe('other-desk-4711')
  unlinkSync(join(profile.folder, 'SingletonLock'))
  await seesFixture(await start())
})

test('a second start on the same folder hands over; on another folder it is another Tanto', async ({
  profile,
  start,
}) => {
  const app = await start()
  expect(await runSecondInstance(profile)).toBe(0)
  const other = createProfile()
  try {
    const second = await startApp(other)
    await second.desk.getByRole('button', { name: 'Call now' }).click()
    await new CompanionPage(second.companion).capture('! only in the second')
    await expect(new CompanionPage(second.companion).saved).toBeVisible()
    await second.quit()
    await expect(app.desk.getByText('only in the second')).toHaveCount(0)
  } finally {
    other.remove()
  }
})

test('with a clock that was set back all is in its order, and a line says that times may be wrong', async ({
  profile,
  start,
}) => {
  const aheadMs = Date.now() + 365 * dayMs
  await seedCall(profile, aheadMs)
  const app = await start()
  await app.desk.getByRole('button', { name: 'Open the case' }).click()
  await expect(app.desk.getByText("This computer's clock is behind the last entry")).toBeVisible()
  const companion = new CompanionPage(app.companion)
  await companion.capture('third')
  await expect(app.desk.getByRole('article').locator('[data-entry-text]')).toHaveText([
    'first',
    'second',
    'third',
  ])
  await expect(companion.page.getByRole('timer', { name: 'Call time' })).not.toContainText('-')
})

test('a disk that is nearly full is said in one calm line', async ({ profile, start }) => {
  needsSmallDisk()
  const disk = mountSmallDisk(join(profile.folder, 'journal'))
  try {
    const app = await start()
    const line = app.desk.getByRole('status').filter({ hasText: 'The disk is nearly full' })
    await expect(line).toBeVisible()
    await line.getByRole('button', { name: 'Understood' }).click()
    await expect(line).toHaveCount(0)
    await app.quit()
  } finally {
    disk.remove()
  }
})

/** A running call whose two lines come from a later time. */
async function seedCall({ folder }: Profile, atMs: number): Promise<void> {
  const journal = await openJournal(join(folder, 'journal'), {
    nowMs: atMs,
    sealers: sealersOf(noKeys),
    base: origin,
  })
  const lines = ['first', 'second'].map((text): TantoEvent => ({
    kind: 'entry-captured',
    entryId: entryId(text),
    callId: callId('call-1'),
    caseId: caseId('case-1'),
    step: 'listen',
    atMs,
    content: { kind: 'note', text, dueAtMs: null },
  }))
  const started = callStartedEvents().map((event) => ({ ...event, atMs }))
  await journal.append([...started, ...lines])
  await journal.close()
}

test('a disk that answers no more for a while is said, typing goes on, and all is saved when it does', async ({
  profile,
  start,
}) => {
  needsOwnDisk()
  const disk = mountPausingDisk(join(profile.folder, 'journal'))
  try {
    let app = await start()
    await app.desk.getByRole('button', { name: 'Call now' }).click()
    let companion = new CompanionPage(app.companion)
    await companion.capture('! before')
    await expect(companion.saved).toBeVisible()
    disk.pause()
    await companion.line.focus()
    await app.companion.keyboard.type('= typed while ')
    await expect(companion.page.getByText('The disk answers slowly')).toBeVisible()
    await expect(companion.saved).toBeHidden()
    await app.companion.keyboard.type('it slept')
    await expect(companion.line).toHaveValue('= typed while it slept')
    disk.goOn()
    await expect(companion.saved).toBeVisible()
    await expect(companion.page.getByText('The disk answers slowly')).toBeHidden()
    await app.kill()
    app = await start()
    companion = new CompanionPage(app.companion)
    await expect(companion.line).toHaveValue('= typed while it slept')
    await app.quit()
  } finally {
    disk.remove()
  }
})

test('the browser underneath is told to keep the working store, whatever it needs room for', async ({
  app,
}) => {
  await expect.poll(() => app.desk.evaluate(() => navigator.storage.persisted())).toBe(true)
})

function rewrite(path: string, what: RegExp, by: string): void {
  writeFileSync(path, readFileSync(path, 'utf8').replace(what, by))
}

/** Everything of ours in a profile, by what is in it. */
function bytesOf({ folder }: Profile): Record<string, string> {
  const ours =
    /^(journal|snapshots|IndexedDB)(\/|$)|^(keyring.*|profile|settings)\.json$|^Singleton/
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => ours.test(path.slice(folder.length + 1)))
  return Object.fromEntries(
    files.map((path) => [path, createHash('sha256').update(readFileSync(path)).digest('hex')]),
  )
}
