import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import {
  contentProblems,
  IN_ASAR,
  IN_PROGRAM_FOLDER,
  IN_SYSTEM,
} from '../../scripts/package/package-content.mjs'
import { filesOfAsar } from '../../scripts/package/files-of-asar.mjs'
import { FUSES, readFuses } from '../../scripts/package/fuses.mjs'
import { runtimeOfPackages } from '../../scripts/package/runtime-of-packages.mjs'
import { labelsIn } from './pages/labels.ts'
import { attachTo, pageOf, startDriven } from './support/driven-package.ts'
import { readPdf, squeezed } from './support/exported-files.ts'
import { filesBelow, installDeb, type InstalledApp, packageFile } from './support/installed-app.ts'
import { type Run, runOn } from './support/packed-app.ts'
import { createProfile, type Profile } from './support/profile.ts'
import { electronPath } from './support/running-app.ts'
import { lateInk } from './support/story.ts'
import { expect, test } from './support/test.ts'
import { pressWayOutByKeys } from './support/ways-out.ts'
import { fillInWhatStaysWithUs, holdTheCall, openCaseAndCall, wrapUp } from './support/whole-job.ts'
import { pressOnKeyboard, typeOnKeyboard, visibleWindows } from './support/x-display.ts'

const isDebian = process.platform === 'linux' && existsSync('/usr/bin/dpkg-deb')
const reason = 'a .deb is installed where there is dpkg'
if (!isDebian) console.log(`skipped: ${reason}`)
test.skip(!isDebian, reason)
test.describe.configure({ mode: 'serial' })
// Through Chromium's own door each picture of a page takes seconds.
test.use({ trace: 'off' })

let installed: InstalledApp
let profile: Profile
let running: Run | undefined

test.beforeAll(() => {
  installed = installDeb()
  profile = createProfile({ currency: 'EUR' })
})

test.afterAll(() => {
  running?.kill()
  installed?.remove()
  profile?.remove()
})

test('a package holds what is on the list, and nothing else', () => {
  const folder = dirname(installed.executable)
  const inSystem = filesBelow(installed.root).filter(
    (file) => !/^(?:opt|var\/lib\/dpkg)\//.test(file),
  )
  const inFolder = filesBelow(folder).filter((file) => file !== 'electron')
  const inAsar = [...filesOfAsar(readFileSync(installed.asar)).keys()]
  expect(contentProblems(inSystem, IN_SYSTEM)).toEqual([])
  expect(contentProblems(inFolder, IN_PROGRAM_FOLDER)).toEqual([])
  expect(contentProblems(inAsar, IN_ASAR)).toEqual([])
})

test('the archive for other systems holds the same program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tanto-tar-'))
  try {
    execFileSync('tar', ['-xzf', packageFile('.tar.gz'), '-C', folder, '--strip-components=1'])
    const only = (files: string[]) =>
      files.filter(
        (file) => !/^electron$|^resources\/(?:apparmor-profile|package-type)$/.test(file),
      )
    expect(only(filesBelow(folder))).toEqual(only(filesBelow(dirname(installed.executable))))
    const asar = readFileSync(join(folder, 'resources/app.asar'))
    expect(asar.equals(readFileSync(installed.asar))).toBe(true)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('the installed program has its fuses set, and needs nobody else’s rights', async () => {
  expect(FUSES).toMatchObject(await readFuses(installed.executable))
  const entries = execFileSync('dpkg-deb', ['-c', packageFile('.deb')], { encoding: 'utf8' })
  const lines = entries.trim().split('\n')
  expect(lines.filter((line) => !/^[-dl]\S{9} root\/root /.test(line))).toEqual([])
  expect(lines.filter((line) => /^-.{8}w|^.{3}s|^.{6}s/.test(line))).toEqual([])
})

test('the entry in the menu takes links to calls and opens backups', () => {
  const entry = readFileSync(join(installed.root, 'usr/share/applications/tanto.desktop'), 'utf8')
  expect(entry).toMatch(/^Exec=\/opt\/Tanto\/tanto %U$/m)
  expect(entry).toMatch(/^MimeType=.*x-scheme-handler\/tanto;/m)
  expect(entry).toMatch(/^MimeType=.*application\/x-tanto-backup;/m)
  expect(entry).toMatch(/^Comment\[ja\]=/m)
})

test('a package with another Electron than the official one says everywhere that it is for tests', () => {
  const isOfficial = runtimeOfPackages(electronPath()).kind === 'official'
  const control = execFileSync('dpkg-deb', ['-f', packageFile('.deb')], { encoding: 'utf8' })
  for (const ending of ['.deb', '.tar.gz']) {
    expect(packageFile(ending).includes('test-only')).toBe(!isOfficial)
  }
  expect(/^Package: (.*)$/m.exec(control)?.[1]).toBe(isOfficial ? 'tanto' : 'tanto-test-only')
  expect(control.includes('TEST ONLY')).toBe(!isOfficial)
  expect(existsSync(join(dirname(installed.asar), 'TEST-ONLY.txt'))).toBe(!isOfficial)
})

test('the installed program, as it is, begins a call by its shortcut and saves what is typed', async () => {
  running = runOn(profile.folder, installed.executable)
  await expect.poll(() => visibleWindows('Tanto').length, { timeout: 60_000 }).toBe(1)
  pressOnKeyboard('ctrl+shift+space')
  await expect.poll(() => visibleWindows('Tanto').length).toBe(2)
  await expect
    .poll(() => {
      typeOnKeyboard('.')
      return journalOf(profile)
    })
    .toContain('"draft-typed"')
  typeOnKeyboard('typed into the installed program')
  await expect
    .poll(() => journalOf(profile))
    .toMatch(/"text":"\.+typed into the installed program"/)
  running.kill()
  await running.ended
  await expect.poll(() => visibleWindows('Tanto')).toEqual([])
})

test('the whole job in the installed program: from a new case to a PDF, saved by the system’s own dialog', async () => {
  test.setTimeout(240_000)
  const own = createProfile({ currency: 'EUR' })
  const outbox = mkdtempSync(join(tmpdir(), 'tanto-outbox-'))
  running = await startDriven(installed.driven, own.folder)
  const browser = await attachTo(running)
  try {
    const app = {
      desk: await pageOf(browser, 'desk'),
      companion: await pageOf(browser, 'companion'),
    }
    await openCaseAndCall(app, lateInk)
    await holdTheCall(app, lateInk)
    await wrapUp(app, lateInk)
    expect(await fillInWhatStaysWithUs(app, lateInk)).toHaveLength(3)

    const { sending: t, desktop } = { ...labelsIn('en'), desktop: desktopLabels() }
    await pressWayOutByKeys(app.desk, 'pdf')
    await expect.poll(() => visibleWindows(desktop['save.title'] ?? '').length).toBe(1)
    const file = join(outbox, 'proposal.pdf')
    await app.desk.waitForTimeout(1_000)
    pressOnKeyboard('ctrl+a')
    typeOnKeyboard(file)
    pressOnKeyboard('Return')
    const saved = new RegExp(t.saved.replace(/\{\{.*/s, ''))
    await expect(app.desk.getByRole('status').filter({ hasText: saved })).toBeVisible()
    expect(readdirSync(outbox)).toEqual(['proposal.pdf'])

    const { text, everything } = await readPdf(file)
    expect(squeezed(text)).toContain(squeezed(lateInk.whatHappened))
    for (const secret of lateInk.secrets)
      expect(squeezed(everything)).not.toContain(squeezed(secret))
    expect(running.output()).not.toContain('tanto:')
  } finally {
    await browser.close()
    running.kill()
    rmSync(outbox, { recursive: true })
    own.remove()
  }
})

function journalOf({ folder }: Profile): string {
  try {
    return readdirSync(join(folder, 'journal'))
      .map((name) => readFileSync(join(folder, 'journal', name), 'utf8'))
      .join('')
  } catch {
    return ''
  }
}

function desktopLabels(): Record<string, string> {
  return JSON.parse(readFileSync('resources/locales/en/desktop.json', 'utf8'))
}
