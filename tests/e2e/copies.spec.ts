import { DataSettings } from './pages/data-settings.ts'
import { DeskPage } from './pages/desk-page.ts'
import type { RunningApp } from './support/running-app.ts'
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
  await settings.takeSnapshot()
  await openCase(app, 'Second Pumps')
  await expectCases(app, ['Second Pumps', 'First Pumps'])

  await settings.open()
  await settings.goBackTo(0)
  await expect(settings.snapshots()).toHaveCount(3)
  await expectCases(app, ['First Pumps'])
  await expect(app.companion.getByRole('button', { name: /^Call First/ })).toHaveCount(1)
  await expect(app.companion.getByRole('button', { name: /^Call Second/ })).toHaveCount(0)

  // The newest is what was gone back to, the one below it what was kept.
  await settings.open()
  await settings.goBackTo(1)
  await expectCases(app, ['Second Pumps', 'First Pumps'])
  await expect(app.desk.getByRole('button', { name: 'Understood' })).toHaveCount(0)
})
