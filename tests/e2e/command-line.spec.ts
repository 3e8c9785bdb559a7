import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CompanionPage } from './pages/companion-page.ts'
import { DataSettings } from './pages/data-settings.ts'
import { appWithoutPages, runCommand, runCommandAtHome } from './support/command.ts'
import { createProfile, type Profile } from './support/profile.ts'
import { type RunningApp, startApp } from './support/running-app.ts'
import { expect, test } from './support/test.ts'

test('with the interface broken, the database garbage and the journal damaged, a snapshot is restored', async ({
  profile,
  start,
}) => {
  let app = await start()
  await app.desk.getByRole('button', { name: 'Call now' }).click()
  let companion = new CompanionPage(app.companion)
  await companion.capture('! in the snapshot')
  await expect(companion.saved).toBeVisible()
  await takeSnapshot(app)
  await companion.capture('! after the snapshot')
  await expect(companion.saved).toBeVisible()
  await app.kill()
  fillWithGarbage(join(profile.folder, 'IndexedDB'))
  spoilNewestSegment(profile)

  const broken = appWithoutPages()
  try {
    const appFolder = broken.folder
    const list = await runCommand(profile, ['--list-snapshots'], { appFolder })
    expect(list.code).toBe(0)
    const [name = ''] = list.said.split('\t')
    const restored = await runCommand(profile, [`--restore-snapshot=${name}`], { appFolder })
    expect(restored).toMatchObject({ code: 0, said: expect.stringContaining('Restored') })
  } finally {
    broken.remove()
  }

  app = await start()
  companion = new CompanionPage(app.companion)
  await expect(companion.page.getByText('in the snapshot').first()).toBeVisible()
  await expect(companion.page.getByText('after the snapshot')).toHaveCount(0)
  await companion.capture('! typed after it was restored')
  await expect(companion.saved).toBeVisible()
})

test('a backup from the command line is restored on another machine', async ({
  profile,
  start,
}, testInfo) => {
  const app = await start()
  await app.desk.getByRole('button', { name: 'Call now' }).click()
  await new CompanionPage(app.companion).capture('! goes with the stick')
  await expect(new CompanionPage(app.companion).saved).toBeVisible()

  const stick = testInfo.outputPath()
  const refused = await runCommand(profile, [`--back-up-to=${stick}`])
  expect(refused).toMatchObject({ code: 1, said: expect.stringContaining('Tanto is running') })
  await app.quit()
  const done = await runCommand(profile, [`--back-up-to=${stick}`])
  expect(done).toMatchObject({ code: 0, said: expect.stringContaining('it is whole') })
  const file = readdirSync(stick).find((one) => one.endsWith('.tanto')) ?? ''

  const elsewhere = createProfile()
  try {
    const outcome = await runCommand(elsewhere, [`--restore-snapshot=${join(stick, file)}`])
    expect(outcome.code).toBe(0)
    const there = await startApp(elsewhere)
    const text = new CompanionPage(there.companion).page.getByText('goes with the stick')
    await expect(text.first()).toBeVisible()
    await there.quit()
  } finally {
    elsewhere.remove()
  }
})

test('behind a passphrase it is piped in, never an argument', async ({ profile, start }) => {
  const passphrase = 'five quiet words in here'
  const app = await start()
  const settings = new DataSettings(app.desk)
  await settings.open()
  await settings.protectByPassphrase(passphrase)
  await app.desk.getByRole('button', { name: 'Call now' }).click()
  await new CompanionPage(app.companion).capture('! sealed')
  await takeSnapshot(app)
  await app.quit()
  const [name = ''] = (await runCommand(profile, ['--list-snapshots'])).said.split('\t')
  const command = [`--restore-snapshot=${name}`]
  expect((await runCommand(profile, command)).said).toContain('passphrase')
  expect((await runCommand(profile, command, { typed: 'not these words at all\n' })).code).toBe(1)
  expect((await runCommand(profile, command, { typed: `${passphrase}\n` })).code).toBe(0)
})

test('the data folder keeps its name for ever', async ({ profile }) => {
  const reason = 'where programs keep their settings can be chosen by the environment on Linux only'
  if (process.platform !== 'linux') console.log(`skipped: ${reason}`)
  test.skip(process.platform !== 'linux', reason)
  const { said } = await runCommandAtHome(profile.folder, ['--list-snapshots'])
  expect(said).toContain(`There is no snapshot in ${join(profile.folder, 'Tanto')} yet.`)
})

async function takeSnapshot({ desk }: RunningApp): Promise<void> {
  const settings = new DataSettings(desk)
  await settings.open()
  await settings.takeSnapshot()
}

function fillWithGarbage(folder: string): void {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  for (const { parentPath, name } of entries.filter((entry) => entry.isFile())) {
    const path = join(parentPath, name)
    writeFileSync(path, Buffer.alloc(Math.max(64, statSync(path).size), 0xa5))
  }
}

/** Flips a byte in the middle, and tears off the end. */
function spoilNewestSegment({ folder }: Profile): void {
  const names = readdirSync(join(folder, 'journal')).toSorted()
  const path = join(folder, 'journal', names.at(-1) ?? '')
  const bytes = readFileSync(path)
  bytes[Math.floor(bytes.length * 0.75)]! ^= 0xff
  writeFileSync(path, bytes)
  truncateSync(path, bytes.length - 5)
}
