import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { CompanionPage } from './pages/companion-page.ts'
import { DeskPage } from './pages/desk-page.ts'
import { labelsIn } from './pages/labels.ts'
import { filesHolding } from './support/bytes-on-disk.ts'
import { sampleRep } from './support/profile.ts'
import { revealedFiles, saveAs, saveInto, saveLetter } from './support/save-dialog.ts'
import { runSecondInstance } from './support/running-app.ts'
import { expect, test } from './support/test.ts'

const t = labelsIn('en').about

// All that is somebody's: who they are, how they are reached, what they said, where it was to be saved.
const customer = 'Marlowe Zinkwanne'
const phone = '+44 20 7946 0018'
const note = 'Their night shift stood still'
const folderOfTheirs = 'Zinkwanne Quartalsgeheimnis'
const planted = [customer, 'Zinkwanne', phone, '79460018', note, folderOfTheirs, '機密の納期']

/** Where the app keeps on purpose what was typed. */
const stores = /^(journal|snapshots|IndexedDB)\b/

test('after much went wrong, neither the log, the diagnostics nor a crash holds a word of a customer', async ({
  app,
  profile,
}) => {
  await new DeskPage(app.desk).openCaseAndCall(customer, '機密の納期トラブル')
  const companion = new CompanionPage(app.companion)
  await companion.capture(`! ${note}`)
  await expect(companion.saved).toBeVisible()

  // What goes wrong, with their names in it: an export, a call handed over, a page, the main process.
  await saveAs(app, join(profile.folder, 'no such place', folderOfTheirs, `${customer}.pdf`))
  expect(await saveLetter(app, 'txt')).toMatchObject({ kind: 'failed' })
  const tooLong = `tanto://call?phone=${encodeURIComponent(phone)}&name=${customer.repeat(500)}`
  await runSecondInstance(profile, [tooLong])
  await runSecondInstance(profile, [`tanto://nonsense?name=${encodeURIComponent(customer)}`])
  const crashed = app.companion.waitForEvent('crash')
  await app.electron.evaluate(({ BrowserWindow }) => {
    const all = BrowserWindow.getAllWindows()
    const isIt = (url: string) => url.includes('/companion.html')
    all.find(({ webContents }) => isIt(webContents.getURL()))?.webContents.forcefullyCrashRenderer()
  })
  await crashed
  await app.electron.evaluate((_electron, text) => {
    const events: NodeJS.EventEmitter = process
    events.emit('uncaughtExceptionMonitor', new TypeError(text), 'uncaughtException')
  }, note)

  const log = readFileSync(join(profile.folder, 'logs/tanto.log'), 'utf8')
  expect(log).toContain('export failed: ENOENT')
  expect(log).toContain('a page ended:')
  expect(log).toContain('nobody caught: TypeError')

  // Shown whole before it is saved, and saved as it was shown.
  await app.desk.getByRole('link', { name: labelsIn('en').desk.nav.settings }).click()
  await app.desk.getByRole('link', { name: t.diagnostics.title, exact: true }).last().click()
  await expect(app.desk.getByRole('button', { name: t.diagnostics.save })).toHaveCount(0)
  await app.desk.getByRole('button', { name: t.diagnostics.look }).click()
  const shown = await app.desk.getByRole('region', { name: t.diagnostics.holds }).textContent()
  await saveInto(app, profile.folder)
  await app.desk.getByRole('button', { name: t.diagnostics.save }).click()
  await expect(app.desk.getByRole('status').filter({ hasText: 'tanto-diagnostics' })).toBeVisible()
  expect(await revealedFiles(app)).toEqual([join(profile.folder, 'tanto-diagnostics.txt')])
  expect(readFileSync(join(profile.folder, 'tanto-diagnostics.txt'), 'utf8')).toBe(shown)
  expect(shown).toContain('export failed: ENOENT')
  expect(shown).toContain('Electron')
  expect(shown).toMatch(/events: \d/)

  // Nor of the rep, nor of this computer's folders.
  const own = [...Object.values(sampleRep), profile.folder, '/tmp/']
  for (const text of [...planted, ...own]) {
    expect(shown, text).not.toContain(text)
    expect(log, text).not.toContain(text)
  }
  expect(app.takeComplaints().every((line) => line.startsWith('tanto: '))).toBe(true)
  await app.quit()
  for (const text of planted) {
    const elsewhere = filesHolding(profile.folder, text)
      .map((path) => relative(profile.folder, path))
      .filter((name) => !stores.test(name))
    expect(elsewhere, text).toEqual([])
  }
  expect(filesHolding(profile.folder, note), 'the search can find it').not.toEqual([])
  const files = readdirSync(profile.folder, { recursive: true, encoding: 'utf8' })
  expect(files.filter((name) => /\.dmp$|\bcore(\.\d+)?$/.test(name))).toEqual([])
})
