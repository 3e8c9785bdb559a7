import type { Language } from '#shared/base/language.ts'
import { CompanionPage } from './pages/companion-page.ts'
import { DeskPage } from './pages/desk-page.ts'
import { labelsIn } from './pages/labels.ts'
import { setWindowSize } from './support/app-window.ts'
import type { RunningApp } from './support/running-app.ts'
import { violations } from './support/screens.ts'
import { expect, test } from './support/test.ts'

type Spoken = {
  readonly language: Language
  /** What a rep in a hurry promises, and what one key makes of it. */
  readonly typed: string
  readonly better: string
  /** The same blame, in the customer's mouth. */
  readonly theirs: string
  /** The start of what is left to say once it is better. */
  readonly rest: string
}

const spoken: readonly Spoken[] = [
  {
    language: 'en',
    typed: '> The carrier failed to bring the ink',
    better: '> We did not bring the ink',
    theirs: '" the carrier failed to bring the ink',
    rest: ', we bring it by thu 3pm',
  },
  {
    language: 'ja',
    typed: '> 運送会社の手違いにより遅れた',
    better: '> 弊社の手違いにより遅れた',
    theirs: '「運送会社の手違いにより遅れた',
    rest: '分を木曜15時までに届ける',
  },
]

for (const { language, typed, better, theirs, rest } of spoken) {
  test.describe(() => {
    test.use({ settings: { language } })

    test(`a promise that blames is put right by one key while it is typed, taken back by the field's own undo, and never in the way: ${language}`, async ({
      app,
    }) => {
      const { call, hint } = await inCall(app, language)
      const page = app.companion
      await call.capture(theirs)
      await expect(call.said.locator('[data-line]')).toHaveCount(1)
      await expect(hint).toBeHidden()

      await call.line.fill(typed.slice(0, 2))
      await call.line.pressSequentially(typed.slice(2))
      const before = await places(call)
      await expect(hint).toBeVisible()
      await expect(hint).toContainText(labelsIn(language).wording.short.blame)
      expect(await places(call)).toEqual(before)
      await expect(call.line).toBeFocused()
      expect(await violations(page)).toEqual([])

      await page.keyboard.press('Alt+Enter')
      await expect(call.line).toHaveValue(better)
      await expect(hint).toBeHidden()
      await page.keyboard.press('ControlOrMeta+z')
      await expect(call.line).toHaveValue(typed)
      await expect(hint).toBeVisible()
      await page.keyboard.press('Alt+Enter')
      await page.keyboard.press('End')
      await call.line.pressSequentially(rest)
      await page.keyboard.press('Enter')
      await expect(call.line).toHaveValue('')
      await expect(call.said).toContainText(`${better.slice(2)}${rest}`)
      await expect(hint).toBeHidden()
    })
  })
}

test('waved off it stays away for the call, and what is edited is looked at too', async ({
  app,
}) => {
  const { call, hint } = await inCall(app, 'en')
  const typed = '> The carrier failed to bring the ink'
  await call.line.pressSequentially(typed)
  await expect(hint).toBeVisible()
  await app.companion.keyboard.press('Escape')
  await expect(hint).toBeHidden()
  await expect(call.line).toBeFocused()
  await app.companion.keyboard.press('Enter')
  await expect(call.said).toContainText('The carrier failed to bring the ink')
  // The same words once more, edited: they were waved off in this call. Other words were not.
  await app.companion.keyboard.press('ArrowUp')
  const editor = app.companion.locator('[data-editing] textarea')
  await editor.press('End')
  await editor.pressSequentially(', someone will call you')
  await expect(hint).toContainText('Nobody’s promise')
  await app.companion.keyboard.press('Alt+Enter')
  await expect(editor).toHaveValue('> The carrier failed to bring the ink, I will call you')
  await app.companion.keyboard.press('Enter')
  await expect(call.said).toContainText('I will call you')
})

test('in the smallest window it stands in the place of the prompt, and the line where it was', async ({
  app,
}) => {
  const { call, hint } = await inCall(app, 'en')
  await setWindowSize(app, 'companion', 380, 120)
  await call.line.pressSequentially('> The carrier failed to bring the ink')
  const before = await call.line.boundingBox()
  await expect(hint).toBeVisible()
  expect(await call.line.boundingBox()).toEqual(before)
  const box = await hint.boundingBox()
  if (!box || !before) throw new Error('both are on the screen')
  expect(box.y).toBeGreaterThanOrEqual(0)
  expect(box.y + box.height).toBeLessThanOrEqual(before.y)
  expect(await violations(app.companion)).toEqual([])
  await app.companion.keyboard.press('Alt+Enter')
  await expect(call.line).toHaveValue('> We did not bring the ink')
})

async function inCall(app: RunningApp, language: Language) {
  await new DeskPage(app.desk, language).openCaseAndCall('Harbour Print Works', 'Ink came late')
  const call = new CompanionPage(app.companion, language)
  await call.line.waitFor()
  const hint = app.companion.getByRole('group', { name: labelsIn(language).wording.label })
  return { call, hint }
}

/** Where everything one may be about to press stands. */
function places(call: CompanionPage) {
  const all = [call.prompt, call.line, call.said, call.saved]
  return Promise.all(all.map((one) => one.boundingBox()))
}
