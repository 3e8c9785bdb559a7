import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { CompanionPage } from './pages/companion-page.ts'
import { DataSettings } from './pages/data-settings.ts'
import { filesHolding } from './support/bytes-on-disk.ts'
import { chooseFromNowOn } from './support/open-dialog.ts'
import { createProfile } from './support/profile.ts'
import { type RunningApp, startApp } from './support/running-app.ts'
import { expect, test } from './support/test.ts'

const passphrase = 'pepper mill under the stairs'
const planted = ['Zinkwanne Quartalsgeheimnis 4711', '機密の納期トラブル九八七']

async function captureAll(app: RunningApp): Promise<void> {
  await app.desk.getByRole('button', { name: 'Call now' }).click()
  const companion = new CompanionPage(app.companion)
  for (const text of planted) await companion.capture(`! ${text}`)
  await app.companion.keyboard.type(`half typed ${planted[0]}`)
  await expect(companion.saved).toBeVisible()
}

async function seesAll(app: RunningApp): Promise<void> {
  const companion = new CompanionPage(app.companion)
  await expect(companion.line).toHaveValue(`half typed ${planted[0]}`)
  for (const text of planted) await expect(app.companion.getByText(text).first()).toBeVisible()
}

test('protected by a passphrase, no byte on the disk tells what a customer said, and all of it is back behind the lock', async ({
  profile,
  start,
}) => {
  let app = await start()
  await captureAll(app)
  expect(filesHolding(profile.folder, planted[0] ?? '').length, 'the search can find it').not.toBe(
    0,
  )

  const settings = new DataSettings(app.desk)
  await settings.open()
  await settings.takeSnapshot()
  await settings.protectByPassphrase(passphrase)
  await seesAll(app)
  await expect(app.desk.getByRole('button', { name: 'Understood' })).toBeHidden()
  await app.companion.keyboard.type(' and more')
  await expect(new CompanionPage(app.companion).saved).toBeVisible()
  await app.companion.keyboard.press('ControlOrMeta+a')
  await app.companion.keyboard.type(`half typed ${planted[0]}`)
  await settings.takeSnapshot()
  await app.quit()
  for (const text of planted) expect(filesHolding(profile.folder, text)).toEqual([])

  app = await start()
  await expect(app.desk.getByRole('heading', { name: 'Tanto is locked' })).toBeVisible()
  await expect(app.companion.locator('textarea')).toHaveCount(0)
  const desk = new DataSettings(app.desk)
  await desk.unlock('not the passphrase')
  await expect(app.desk.getByText("This doesn't open it")).toBeVisible()
  await desk.unlock(passphrase)
  await seesAll(app)
  await app.kill()
  for (const text of planted) expect(filesHolding(profile.folder, text)).toEqual([])
})

test('a backup opens on another machine with the recovery code, and brings everything', async ({
  profile,
  start,
}) => {
  const app = await start()
  await captureAll(app)
  const settings = new DataSettings(app.desk)
  await settings.open()
  await settings.protectByPassphrase(passphrase)
  const code = await settings.makeRecoveryCode()
  const stick = createProfile()
  await chooseFromNowOn(app, stick.folder)
  await app.desk.getByRole('button', { name: 'Back up to a folder or stick…' }).click()
  await expect(app.desk.getByText('Saved and read back, it is whole:')).toBeVisible()
  const [backup = ''] = readdirSync(stick.folder).filter((name) => name.endsWith('.tanto'))
  expect(filesHolding(stick.folder, planted[0] ?? '')).toEqual([])
  await app.quit()

  const elsewhere = createProfile()
  const other = await startApp(elsewhere)
  await chooseFromNowOn(other, join(stick.folder, backup))
  await new DataSettings(other.desk).open()
  await other.desk.getByRole('button', { name: 'Restore from a backup file…' }).click()
  const secret = other.desk.getByLabel('Passphrase or recovery code')
  await secret.fill(code.replace(/.$/, (last) => (last === '2' ? '3' : '2')))
  await other.desk.getByRole('button', { name: 'Open it' }).click()
  await expect(other.desk.getByText('at least one character is not right')).toBeVisible()
  await secret.fill(code)
  await other.desk.getByRole('button', { name: 'Open it' }).click()
  await expect(other.desk.getByText('with one case')).toBeVisible()
  await other.desk.getByRole('button', { name: 'Restore it' }).click()
  await expect(other.desk.getByText('The backup is back.')).toBeVisible({ timeout: 20_000 })
  await seesAll(other)
  expect(other.takeComplaints()).toEqual([])
  await other.quit()
  stick.remove()
  elsewhere.remove()
  expect(profile.folder).not.toBe(elsewhere.folder)
})
