import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { DesktopBridge } from '#shared/ipc/desktop-api.ts'
import { CompanionPage } from './pages/companion-page.ts'
import { DataSettings } from './pages/data-settings.ts'
import { DeskPage } from './pages/desk-page.ts'
import type { RunningApp } from './support/running-app.ts'
import { expect, test } from './support/test.ts'

const passphrase = 'five quiet words in here'
const what = 'The pump of order 1042 leaks'

function lock(app: RunningApp): Promise<boolean> {
  return app.desk.evaluate(() => (window as unknown as { desktop: DesktopBridge }).desktop.lock({}))
}

/** A case, and a passphrase that protects it. */
async function protectedCase(app: RunningApp): Promise<DataSettings> {
  await new DeskPage(app.desk).openCase('Sample Pumps', what)
  const settings = new DataSettings(app.desk)
  await settings.open()
  await settings.protectByPassphrase(passphrase)
  return settings
}

test('a first try is held up by nothing; with a case, one line leads to the choice', async ({
  app,
}) => {
  await app.desk.getByRole('button', { name: 'Call now' }).waitFor()
  await expect(app.desk.getByText(/not yet encrypted/)).toHaveCount(0)
  await new DeskPage(app.desk).openCase('Sample Pumps', what)
  await app.desk.getByRole('button', { name: 'Choose how to protect it' }).click()
  await expect(app.desk.getByRole('region', { name: 'How your data is protected' })).toBeFocused()
  await expect(app.desk.getByText('Not encrypted yet')).toBeInViewport()
})

test('a passphrase is asked for at the next start, in both windows, and opens both at once', async ({
  start,
}) => {
  let app = await start()
  await protectedCase(app)
  await app.desk.getByRole('link', { name: 'Cases' }).click()
  await expect(app.desk.getByText(what)).toBeVisible()
  await app.quit()

  app = await start()
  const desk = new DataSettings(app.desk)
  await expect(desk.secretField()).toBeFocused()
  await expect(app.companion.getByRole('button', { name: 'Hide this window' })).toBeVisible()
  await desk.unlock('not this one')
  await expect(app.desk.getByText(/doesn't open it/)).toBeVisible()
  await new DataSettings(app.companion).unlock(passphrase)
  await expect(app.desk.getByText(what)).toBeVisible()
  await app.companion.getByRole('button', { name: 'Start a call now' }).waitFor()
})

test('the recovery code opens what a forgotten passphrase does not', async ({ start }) => {
  let app = await start()
  const code = await (await protectedCase(app)).showRecoveryCode()
  expect(code).toMatch(/^(\w{5}-){5}\w{5}$/)
  await app.desk.getByRole('button', { name: 'I have written it down' }).click()
  await app.quit()

  app = await start()
  const desk = new DataSettings(app.desk)
  const typo = code.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
  await desk.unlock(typo)
  await expect(app.desk.getByText(/at least one character is not right/)).toBeVisible()
  await desk.unlock(code.toLowerCase().replaceAll('-', ' '))
  await expect(app.desk.getByText(what)).toBeVisible()
})

test('where nothing is left that opens the cases it is said, nothing is touched, and putting it back is enough', async ({
  profile,
  start,
}) => {
  let app = await start()
  await (await protectedCase(app)).page.getByRole('link', { name: 'Cases' }).click()
  await app.quit()
  const keyrings = readdirSync(profile.folder).filter((name) => name.startsWith('keyring'))
  const safe = join(profile.folder, 'safe')
  mkdirSync(safe)
  for (const name of keyrings) cpSync(join(profile.folder, name), join(safe, name))
  for (const name of [...keyrings, 'snapshots'])
    rmSync(join(profile.folder, name), { recursive: true })

  app = await start()
  await expect(app.desk.getByRole('heading', { name: /can't be opened/ })).toBeVisible()
  for (const name of keyrings) cpSync(join(safe, name), join(profile.folder, name))
  await app.desk.getByRole('button', { name: 'Try again' }).click()
  await new DataSettings(app.companion).unlock(passphrase)
  await expect(app.desk.getByText(what)).toBeVisible()
})

test('on paper there is the recovery code and nothing of a case', async ({ app }) => {
  const settings = await protectedCase(app)
  const code = await settings.showRecoveryCode()
  await app.desk.emulateMedia({ media: 'print' })
  const onPaper = await app.desk.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .flatMap((element) => [...element.childNodes])
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.textContent?.trim())
      .filter(Boolean),
  )
  for (const group of code.split('-')) expect(onPaper).toContain(group)
  expect(onPaper).toContain('Recovery code for Tanto')
  expect(onPaper.join(' ')).not.toMatch(/Settings|Cases|written it down/)
})

test('behind the app lock nothing can be read or reached, and all is back as it was', async ({
  app,
}) => {
  await protectedCase(app)
  await app.desk.getByRole('button', { name: 'New case' }).first().click()
  const customer = app.desk.getByRole('combobox', { name: 'Customer', exact: true })
  await customer.fill('Half a na')
  await app.desk.getByRole('button', { name: 'Kind of failure' }).click()
  await app.desk.getByRole('option').first().waitFor()
  expect(await lock(app)).toBe(true)

  const desk = new DataSettings(app.desk)
  await expect(desk.secretField()).toBeFocused()
  await expect(app.desk.getByRole('option', { includeHidden: true }).first()).toBeHidden()
  await expect(customer).toBeHidden()
  expect(await app.desk.evaluate(() => document.body.innerText)).not.toMatch(/Half a na|Customer/)
  for (let presses = 0; presses < 6; presses += 1) {
    await app.desk.keyboard.press('Tab')
    expect(await app.desk.evaluate(() => document.activeElement?.closest('[inert]'))).toBeNull()
  }

  await desk.unlock(passphrase)
  await app.desk.keyboard.press('Escape')
  await expect(customer).toHaveValue('Half a na')
})

test('a call asked for by the shortcut while locked begins once it is unlocked', async ({
  app,
}) => {
  await protectedCase(app)
  await lock(app)
  const companion = new DataSettings(app.companion)
  await companion.secretField().waitFor()
  await app.electron.evaluate(({ BrowserWindow }) => {
    const windows = BrowserWindow.getAllWindows()
    const found = windows.find(({ webContents }) => webContents.getURL().includes('companion'))
    found?.webContents.send('summoned', {})
  })
  await companion.unlock(passphrase)
  await new CompanionPage(app.companion).line.waitFor()
})
