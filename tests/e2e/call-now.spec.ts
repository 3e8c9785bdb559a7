import { CompanionPage } from './pages/companion-page.ts'
import { Keyboard } from './support/keyboard.ts'
import { expect, test } from './support/test.ts'
import { needsXDisplay, pressOnKeyboard } from './support/x-display.ts'

test('a call begun with nothing filled in learns who and what during it and at wrap-up, by keyboard alone', async ({
  app,
}) => {
  needsXDisplay()
  pressOnKeyboard('ctrl+shift+space')
  const call = new CompanionPage(app.companion)
  const keyboard = new Keyboard(app.companion)
  const field = (name: string) => app.companion.getByRole('textbox', { name, exact: true })
  await expect(call.line).toBeFocused()
  await keyboard.typeLine('! press 3 is idle')

  // During it: F2 opens who, what and how grave; Esc leads back to the line.
  await keyboard.press('F2')
  await expect(field('Customer')).toBeFocused()
  await keyboard.type('Harbour Print Works')
  await keyboard.press('Escape')
  await expect(call.line).toBeFocused()
  await expect(
    app.companion.getByRole('button', { name: 'Harbour Print Works', exact: true }),
  ).toBeVisible()

  // At wrap-up: what is still missing is asked for, and nothing else.
  await keyboard.press('ControlOrMeta+Shift+e')
  await expect(app.companion.getByRole('heading', { name: 'The call is over' })).toBeVisible()
  await expect(field('Customer')).toBeHidden()
  await keyboard.fill(field('What happened'), 'The ink came two days late')
  await keyboard.fill(field('Contact'), 'Kim Sample')
  await keyboard.press('ControlOrMeta+Enter')

  await expect(
    app.desk.getByRole('heading', { level: 1, name: 'Proposal for Harbour Print Works' }),
  ).toBeVisible()
  const preview = app.desk.getByRole('region', { name: 'What the customer gets' })
  await expect(preview).toContainText('Dear Kim Sample,')
  await expect(preview).toContainText('The ink came two days late')
})
