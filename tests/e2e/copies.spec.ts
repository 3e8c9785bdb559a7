import { DataSettings, samplePassphrase } from './pages/data-settings.ts'
import { DeskPage } from './pages/desk-page.ts'
import { answerOpenDialog } from './support/open-dialog.ts'
import { createProfile } from './support/profile.ts'
import { type RunningApp, startApp } from './support/running-app.ts'
import { expect, test } from './support/test.ts'

const openCase = (app: RunningApp, customer: string) =>
  new DeskPage(app.desk).openCase(customer, 'The pump of order 1042 leaks')

async function expectCases(app: RunningApp, customers: readonly string[]): Promise<void> {
  await app.desk.getByRole('link', { name: 'Cases' }).click()
  await expect(app.desk.getByRole('main').getByRole('strong')).toHaveText([...customers])
}

test('one can go back to a snapshot, and from there to what was kept', async ({ app }) => {
  const settings = new DataSettings(app.desk)
  await openCase(app, 'First Pumps')
  await settings.open()
  await settings.button('Take one now').click()
  await app.desk.getByText('it is whole').waitFor()
  await openCase(app, 'Second Pumps')
  await expectCases(app, ['Second Pumps', 'First Pumps'])

  const goBackTo = async (row: number) => {
    await settings.open()
    await app.desk.getByRole('listitem').getByRole('button').nth(row).click()
    await settings.button('Go back').click()
    await app.desk.getByText('Everything is as it was then').waitFor()
  }
  await goBackTo(0)
  await expect(app.desk.getByText('What was there before is in the list above')).toBeVisible()
  await expectCases(app, ['First Pumps'])
  await expect(app.companion.getByRole('button', { name: /^Call Second/ })).toHaveCount(0)

  // The newest is what was gone back to, the one below it what was kept.
  await goBackTo(1)
  await expectCases(app, ['Second Pumps', 'First Pumps'])
  await expect(app.desk.getByText(/Nothing was lost|brought together/)).toHaveCount(0)
})

test('a backup opens on another computer with its passphrase, and what was there is kept', async ({
  app,
  profile,
}) => {
  const here = new DataSettings(app.desk)
  await openCase(app, 'Sample Pumps')
  await here.open()
  await here.protectByPassphrase()
  await answerOpenDialog(app, profile.folder)
  await here.button('Back up to a folder or stick…').click()
  const path = await app.desk.getByRole('status').locator('span').textContent()
  expect(path).toContain(profile.folder)
  await app.quit()

  const elsewhere = createProfile()
  const other = await startApp(elsewhere)
  try {
    const there = new DataSettings(other.desk)
    await openCase(other, 'Other Pumps')
    await there.open()
    await answerOpenDialog(other, path ?? '')
    await there.button('Restore from a backup file…').click()
    await there.secretField().fill(samplePassphrase)
    await other.desk.keyboard.press('Enter')
    await expect(other.desk.getByRole('alertdialog')).toContainText('with one case')
    await there.button('Restore it').click()
    await other.desk.getByText('The backup is back').waitFor()
    await expectCases(other, ['Sample Pumps'])
    expect(other.takeComplaints()).toEqual([])
  } finally {
    await other.quit()
    elsewhere.remove()
  }
})
