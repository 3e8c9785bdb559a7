import { CompanionPage } from './pages/companion-page.ts'
import { DeskPage } from './pages/desk-page.ts'
import { signalTree } from './support/process-tree.ts'
import { expect, test } from './support/test.ts'

test('a call that was running when the app was quit is back at its step, and goes on or ends', async ({
  start,
}) => {
  let app = await start()
  await new DeskPage(app.desk).openCaseAndCall('Harbour Print Works', 'Ink came a day late')
  let companion = new CompanionPage(app.companion)
  await companion.capture('! Press 3 is idle')
  await app.companion.keyboard.press('ControlOrMeta+4')
  await app.companion.keyboard.type('> ink by courier by')
  await expect(companion.saved).toBeVisible()
  await app.quit()

  app = await start()
  companion = new CompanionPage(app.companion)
  await expect(app.desk.getByText('A call with Harbour Print Works is running')).toBeVisible()
  await expect(companion.currentStep()).toHaveAccessibleName(/^4 /)
  await expect(companion.line).toHaveValue('> ink by courier by')
  const found = app.companion.getByRole('status').filter({ hasText: 'This call was still open' })
  await expect(found).toBeVisible()
  await found.getByRole('button', { name: 'Go on with it' }).click()
  await expect(found).toBeHidden()
  await companion.line.press('End')
  await companion.line.pressSequentially(' 9am')
  await expect(companion.line).toHaveValue('> ink by courier by 9am')
  await app.quit()

  app = await start()
  companion = new CompanionPage(app.companion)
  await expect(companion.line).toHaveValue('> ink by courier by 9am')
  await app.companion.getByRole('button', { name: 'End it' }).click()
  await expect(app.companion.getByRole('heading', { name: 'The call is over' })).toBeVisible()
  await app.quit()

  app = await start()
  await expect(app.companion.getByRole('heading', { name: 'The call is over' })).toBeVisible()
})

test('put to sleep in the middle of a word, the app wakes with every key and takes the next', async ({
  start,
}) => {
  test.skip(process.platform === 'win32', 'Windows has no signal that freezes a process')
  let app = await start()
  await app.desk.getByRole('button', { name: 'Call now' }).click()
  let companion = new CompanionPage(app.companion)
  await companion.line.pressSequentially('= counter stands at ')
  const pid = app.electron.process().pid ?? 0

  const typing = companion.line.pressSequentially('104,200 sheets')
  signalTree(pid, 'SIGSTOP')
  await new Promise((awake) => setTimeout(awake, 3_000))
  signalTree(pid, 'SIGCONT')
  await typing
  await companion.line.press('Enter')
  await expect(companion.said).toContainText('counter stands at 104,200 sheets')
  await expect(companion.saved).toBeVisible()
  await app.kill()

  app = await start()
  companion = new CompanionPage(app.companion)
  await expect(companion.said).toContainText('counter stands at 104,200 sheets')
})
