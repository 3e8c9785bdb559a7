import { spawn } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createRandom } from '../../scripts/bench/random.mjs'
import { filesHolding } from './support/bytes-on-disk.ts'
import { killTree } from './support/process-tree.ts'
import { createProfile, type Profile } from './support/profile.ts'
import {
  liveThroughFixture,
  packFixture,
  seesFixture,
  unpackFixture,
} from './support/profile-fixture.ts'
import { argsFor, electronPath, type RunningApp, startApp } from './support/running-app.ts'
import { expect, test } from './support/test.ts'

const seed = Number(process.env['TANTO_SEED'] ?? Date.now() % 1_000_000)
const rounds = 8

const versions = [
  'profile-store-2',
  'profile-store-3',
  'profile-store-3-counted',
  'profile-store-4',
  'profile-store-9',
  'profile-store-10',
]
for (const version of versions) {
  test(`${version} opens with everything in it, and nothing is said to be wrong`, async ({
    profile,
    start,
  }) => {
    unpackFixture(version, profile)
    let app = await start()
    await seesFixture(app)
    await expect(notice(app)).toHaveCount(0)
    await app.quit()
    app = await start()
    await seesFixture(app)
    await expect(notice(app)).toHaveCount(0)
  })

  test(`${version} opens with its database gone, and says so`, async ({ profile, start }) => {
    unpackFixture(version, profile)
    rmSync(join(profile.folder, 'IndexedDB'), { recursive: true })
    const app = await start()
    await seesFixture(app)
    await expect(app.desk.getByText('restored from the journal')).toBeVisible()
  })

  test(`${version} opens with its journal and snapshots gone, and says so`, async ({
    profile,
    start,
  }) => {
    unpackFixture(version, profile)
    for (const name of ['journal', 'snapshots']) {
      rmSync(join(profile.folder, name), { recursive: true, force: true })
    }
    const app = await start()
    await seesFixture(app)
    await expect(app.desk.getByText('written again from the working copy')).toBeVisible()
  })
}

test('with an update, what the older version wrote is kept as a snapshot', async ({
  profile,
  start,
}) => {
  unpackFixture('profile-store-2', profile)
  const app = await start()
  await seesFixture(app)
  const [snapshot = ''] = readdirSync(join(profile.folder, 'snapshots'))
  expect(snapshot).toMatch(/-update\.tanto$/)
  const marker = JSON.parse(readFileSync(join(profile.folder, 'profile.json'), 'utf8'))
  expect(marker.formats).toMatchObject({ journal: 4, store: 5 })
})

test('killed at random moments of an update, the next start has everything', async () => {
  test.setTimeout(300_000)
  console.log(`seed ${seed}, ${rounds} kills (TANTO_SEED repeats a run)`)
  const random = createRandom(seed)
  for (let round = 1; round <= rounds; round++) {
    const profile = createProfile()
    unpackFixture('profile-store-2', profile)
    const afterMs = random.whole(300, 3_500)
    await startAndKill(profile, afterMs)
    const app = await startApp(profile)
    await test.step(`killed after ${afterMs} ms`, () => seesFixture(app))
    await app.quit()
    profile.remove()
  }
})

test('a profile is the same in another place, and holds no place of its own', async ({
  profile,
  start,
}) => {
  const app = await start()
  await liveThroughFixture(app)
  await app.quit()
  const keep = process.env['TANTO_KEEP_FIXTURE']
  if (keep) packFixture(keep, profile)

  const ours = /\/(journal|snapshots)\/|\.json$/
  expect(filesHolding(profile.folder, profile.folder).filter((path) => ours.test(path))).toEqual([])
  const elsewhere = createProfile()
  try {
    cpSync(profile.folder, elsewhere.folder, { recursive: true })
    rmSync(profile.folder, { recursive: true })
    const there = await startApp(elsewhere)
    await seesFixture(there)
    await expect(notice(there)).toHaveCount(0)
    await there.quit()
    expect(there.takeComplaints()).toEqual([])
  } finally {
    elsewhere.remove()
  }
})

test('copied while the app writes, the copy opens with all that was saved before', async ({
  profile,
  start,
}) => {
  const app = await start()
  await liveThroughFixture(app)
  const copy = createProfile()
  try {
    const typing = app.companion.keyboard.type(' and so on and so on and so on', { delay: 5 })
    for (const name of ['IndexedDB', 'snapshots', 'profile.json', 'settings.json', 'journal']) {
      cpSync(join(profile.folder, name), join(copy.folder, name), { recursive: true })
    }
    await typing
    await app.kill()
    const there = await startApp(copy)
    const line = there.companion.getByRole('textbox', { name: 'Capture line' })
    await expect(line).toHaveValue(/^half a sent/)
    await there.desk.getByRole('button', { name: 'Open the case' }).click()
    await expect(there.desk.getByRole('article').locator('[data-entry-text]')).toHaveCount(3)
    await there.quit()
  } finally {
    copy.remove()
  }
})

function notice(app: RunningApp) {
  return app.desk.getByRole('button', { name: 'Understood' })
}

async function startAndKill(profile: Profile, afterMs: number): Promise<void> {
  const child = spawn(electronPath(), argsFor(profile), { stdio: 'ignore' })
  const gone = new Promise((resolve) => child.once('exit', resolve))
  await new Promise((resolve) => setTimeout(resolve, afterMs))
  killTree(child.pid ?? 0)
  await gone
}
