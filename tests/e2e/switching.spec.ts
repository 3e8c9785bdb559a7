import { CompanionPage } from './pages/companion-page.ts'
import { DeskPage } from './pages/desk-page.ts'
import { labelsIn } from './pages/labels.ts'
import { expect, test } from './support/test.ts'

test('language and look are switched in the middle of a call: both windows follow, nothing is lost', async ({
  app,
}) => {
  const { desk: en } = labelsIn('en')
  const { desk: ja, companion } = labelsIn('ja')
  await new DeskPage(app.desk).openCaseAndCall('Harbour Print Works', 'Ink came a day late')
  const call = new CompanionPage(app.companion)
  await call.capture('! Press 3 is idle')
  await call.line.pressSequentially('half a sentence')
  for (const page of [app.desk, app.companion])
    await page.evaluate(() => Object.assign(window, { isStillTheSame: true }))

  await app.desk.getByRole('link', { name: en.nav.settings, exact: true }).click()
  await app.desk.getByText('日本語', { exact: true }).click()
  await expect(app.desk.getByRole('heading', { level: 1, name: ja.nav.settings })).toBeVisible()
  const inJapanese = new CompanionPage(app.companion, 'ja')
  await expect(inJapanese.line).toHaveValue('half a sentence')
  await expect(inJapanese.said).toContainText('Press 3 is idle')
  await expect(app.companion.getByRole('button', { name: companion.header.endCall })).toBeVisible()
  await expect(app.companion.getByText('End call')).toHaveCount(0)

  const paper = () => app.companion.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const light = await paper()
  await app.desk.getByText(ja.settings.dark, { exact: true }).click()
  await expect.poll(paper).not.toBe(light)
  for (const page of [app.desk, app.companion]) {
    await expect(page.locator('html')).toHaveAttribute('lang', 'ja')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    expect(await page.evaluate(() => 'isStillTheSame' in window)).toBe(true)
  }
  await expect(inJapanese.line).toHaveValue('half a sentence')
})
