import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { DeskPage } from './pages/desk-page.ts'
import type { RunningApp } from './support/running-app.ts'
import { cancelSaving, revealedFiles, saveAs, saveInto } from './support/save-dialog.ts'
import { holdFile, mountSmallDisk, needsSmallDisk } from './support/small-disk.ts'
import { expect, test as base } from './support/test.ts'
import { pressWayOut } from './support/ways-out.ts'

type Fixtures = {
  folder: string
  /** The builder with a proposal that has one thing of its own typed in. */
  builder: RunningApp
}

const typed = 'We bring the ink ourselves'

const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- this is how Playwright is told of no fixtures
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'tanto-outbox-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  builder: async ({ app }, use) => {
    await new DeskPage(app.desk).openCase('Harbour Print Works', 'Ink came a day late')
    await app.desk.getByRole('button', { name: 'Draft a proposal' }).click()
    await app.desk.getByRole('button', { name: 'Add an option' }).click()
    await app.desk.getByRole('textbox', { name: 'Headline' }).fill(typed)
    await use(app)
  },
})

test('a save that is cancelled says so, changes nothing, and can be done after all', async ({
  builder,
  folder,
}) => {
  await cancelSaving(builder)
  await pressWayOut(builder.desk, 'pdf')
  await expect(builder.desk.getByText('Not saved. All is still here as it was.')).toBeVisible()
  await expectNothingLost(builder.desk)
  expect(await revealedFiles(builder)).toEqual([])

  await saveInto(builder, folder)
  await pressWayOut(builder.desk, 'pdf')
  await expectSaved(builder, folder, 'pdf')
})

test('a folder one may not write in is said to be one, and trying again elsewhere works', async ({
  builder,
  folder,
}) => {
  await saveInto(builder, folderNobodyWritesIn())
  await pressWayOut(builder.desk, 'docx')
  await expectFailure(builder.desk, 'Tanto may not write there. Choose another folder')

  await saveInto(builder, folder)
  await tryAgain(builder.desk)
  await expectSaved(builder, folder, 'docx')
})

test('a folder that is gone is said in words, and trying again once it is back works', async ({
  builder,
  folder,
}) => {
  const gone = join(folder, 'customers')
  await saveInto(builder, gone)
  await pressWayOut(builder.desk, 'md')
  await expectFailure(builder.desk, 'The file could not be written. Choose another place')

  mkdirSync(gone)
  await tryAgain(builder.desk)
  await expectSaved(builder, gone, 'md')
})

test('a full disk is said to be one and left as it was, and trying again with room works', async ({
  builder,
  folder,
}) => {
  needsSmallDisk()
  const disk = mountSmallDisk(join(folder, 'disk'))
  try {
    disk.fill()
    await saveInto(builder, disk.folder)
    await pressWayOut(builder.desk, 'pdf')
    await expectFailure(builder.desk, 'There is no room on that disk.')
    expect(readdirSync(disk.folder), 'half a file was left behind').toEqual(['filler'])

    disk.makeRoom()
    await tryAgain(builder.desk)
    await expectSaved(builder, disk.folder, 'pdf')
  } finally {
    disk.remove()
  }
})

test('a file another program holds is said to be held, kept as it is, and replaced once it is free', async ({
  builder,
  folder,
}) => {
  needsSmallDisk()
  const path = join(folder, 'proposal.md')
  writeFileSync(path, 'an older proposal')
  const letGo = holdFile(path)
  try {
    await saveAs(builder, path)
    await pressWayOut(builder.desk, 'md')
    await expectFailure(builder.desk, 'That file is open in another program.')
    expect(statSync(path).size).toBe('an older proposal'.length)
  } finally {
    letGo()
  }
  await tryAgain(builder.desk)
  await expectSaved(builder, folder, 'md')
  expect(statSync(path).size).toBeGreaterThan(200)
})

async function tryAgain(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: 'Try again' }).click()
}

async function expectFailure(desk: Page, words: string): Promise<void> {
  await expect(desk.getByRole('alert').filter({ hasText: words })).toContainText(
    'Nothing is lost: all of it is still here.',
    { timeout: 30_000 },
  )
  await expectNothingLost(desk)
}

async function expectNothingLost(desk: Page): Promise<void> {
  await expect(desk.getByRole('textbox', { name: 'Headline' })).toHaveValue(typed)
  await expect(desk.getByText('exported once')).toBeHidden()
}

async function expectSaved(app: RunningApp, folder: string, ending: string): Promise<void> {
  await expect(app.desk.getByText(/^Saved as /)).toBeVisible({ timeout: 30_000 })
  await expect(app.desk.getByRole('alert')).toBeEmpty()
  await expect(app.desk.getByText('exported once')).toBeVisible()
  const [name = ''] = readdirSync(folder).filter((one) => one.endsWith(`.${ending}`))
  expect(await revealedFiles(app)).toEqual([join(folder, name)])
  expect(existsSync(join(folder, name))).toBe(true)
  // What failed on purpose was told to the terminal, in one word.
  for (const line of app.takeComplaints()) expect(line).toMatch(/^tanto: export failed: E[A-Z]+$/)
}

/** A folder in which even root may not write. */
function folderNobodyWritesIn(): string {
  if (process.platform === 'linux') return '/sys'
  return process.platform === 'darwin' ? '/System' : String.raw`C:\Windows\System32`
}
