import { CompanionPage } from './pages/companion-page.ts'
import { DeskPage } from './pages/desk-page.ts'
import type { RunningApp } from './support/running-app.ts'
import { expect, test } from './support/test.ts'

const nudge = (app: RunningApp) => app.companion.locator('[data-nudge]')
const button = (app: RunningApp, name: string) => nudge(app).getByRole('button', { name })

test('a nudge comes by what happened, moves nothing, says why, and goes when it is waved off', async ({
  app,
}) => {
  await new DeskPage(app.desk).openCaseAndCall('Harbour Print Works', 'Ink came a day late')
  const call = new CompanionPage(app.companion)
  await call.capture('! Press 3 is idle')
  await expect(call.said).toContainText('Press 3 is idle')
  await call.line.pressSequentially('they are')
  const places = async () =>
    Promise.all(
      [call.prompt, call.line, call.said.getByText('Press 3 is idle')].map((one) =>
        one.boundingBox(),
      ),
    )

  await app.companion.keyboard.press('Alt+1')
  await expect(nudge(app)).toContainText('Lower your voice, and ask.')
  // Its line is there too: from here on nothing may move.
  await expect(call.said).toContainText('Louder')
  const before = await places()
  await expect(call.line).toBeFocused()
  await call.line.pressSequentially(' loud')
  await expect(call.line).toHaveValue('they are loud')

  await button(app, 'Why?').click()
  await expect(nudge(app)).toContainText('Because of what you noted at')
  await expect(nudge(app)).toContainText('Anger cues')
  await button(app, 'Not now').click()
  await expect(nudge(app)).toBeHidden()
  expect(await places()).toEqual(before)
  await expect(call.line).toBeFocused()
  await expect(call.line).toHaveValue('they are loud')

  await app.companion.keyboard.press('ControlOrMeta+Shift+e')
  const told = app.desk.locator('[data-moment="nudge"]')
  await expect(told).toContainText('Lower your voice, and ask.')
  await expect(told).toContainText('not now')
})

test('“never again” survives a restart, and is taken back in the settings', async ({ start }) => {
  let app = await start()
  await new DeskPage(app.desk).openCaseAndCall('Harbour Print Works', 'Ink came a day late')
  await new CompanionPage(app.companion).line.waitFor()
  await app.companion.keyboard.press('Alt+2')
  await button(app, 'Never again').click()
  await expect(nudge(app)).toBeHidden()
  await app.companion.keyboard.press('ControlOrMeta+Shift+e')
  await app.companion.getByRole('button', { name: 'Finish, no proposal' }).click()
  await app.quit()

  app = await start()
  const desk = new DeskPage(app.desk)
  await app.desk.getByRole('button', { name: 'Call now' }).click()
  const call = new CompanionPage(app.companion)
  await call.line.waitFor()
  await app.companion.keyboard.press('Alt+2')
  await expect(call.said).toContainText('Faster')
  // Another rule shows that nudges come, and that this one did not.
  await app.companion.keyboard.press('Alt+4')
  await expect(nudge(app)).toContainText('Ask who else is waiting on them.')

  await desk.page.getByRole('link', { name: 'Settings' }).click()
  const guidance = app.desk.getByRole('region', { name: 'Guidance in a call' })
  await guidance.getByRole('button', { name: 'Bring back: Lower your voice, and ask.' }).click()
  await expect(guidance).toContainText('Nudges you send away for good are listed here.')
})

test('cues of the voice go by one key, are taken back by one, and stand in the story', async ({
  app,
}) => {
  await new DeskPage(app.desk).openCaseAndCall('Harbour Print Works', 'Ink came a day late')
  const call = new CompanionPage(app.companion)
  await call.line.pressSequentially('order 1')
  for (const digit of [1, 2, 3, 4, 5]) await app.companion.keyboard.press(`Alt+${digit}`)
  for (const cue of ['Louder', 'Faster', 'Long pause', 'Sigh', 'Calm again']) {
    await expect(call.said).toContainText(cue)
  }
  await expect(call.line).toHaveValue('order 1')
  await app.companion.keyboard.press('Alt+0')
  await expect(call.said).not.toContainText('Calm again')
  await app.companion.getByRole('button', { name: 'Put it back' }).click()
  await expect(call.said).toContainText('Calm again')
  await app.companion.getByRole('button', { name: 'Note: Sigh' }).click()
  await expect(call.said.getByText('Sigh')).toHaveCount(2)
  await expect(call.line).toBeFocused()
  await app.companion.keyboard.press('ControlOrMeta+Shift+e')
  await expect(app.desk.getByText('Calm again')).toBeVisible()
})

test('steps tick themselves by what was captured, show what it is, and obey the hand', async ({
  app,
}) => {
  await new DeskPage(app.desk).openCaseAndCall('Harbour Print Works', 'Ink came a day late')
  const call = new CompanionPage(app.companion)
  const first = app.companion.getByRole('button', { name: /^1 Listen/ })
  await call.capture('! Press 3 is idle')
  await expect(first).toHaveAccessibleName('1 Listen, now')
  await call.capture('" we lose the Friday issue')
  await expect(first).toHaveAccessibleName('1 Listen, now, done')

  await app.companion.getByRole('button', { name: /^Evidence/ }).click()
  const panel = app.companion.getByRole('region', { name: 'What each step rests on' })
  const rows = panel.getByRole('listitem')
  await expect(rows.first()).toContainText('Press 3 is idle')
  await expect(rows.first()).toContainText('we lose the Friday issue')
  await rows.first().locator('label').click()
  await expect(rows.first()).toContainText('Set by you')
  await app.companion.keyboard.press('Escape')
  await expect(first).toHaveAccessibleName('1 Listen, now')
  await call.capture('~ tired')
  await expect(call.said).toContainText('tired')
  await expect(first).toHaveAccessibleName('1 Listen, now')
})
