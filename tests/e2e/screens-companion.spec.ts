import { CompanionPage } from './pages/companion-page.ts'
import { labelsIn } from './pages/labels.ts'
import { showCompanion } from './support/app-window.ts'
import { busyPast } from './support/busy-past.ts'
import { runSecondInstance } from './support/running-app.ts'
import { companionAtRest, Screens } from './support/screens.ts'
import { seedJournal } from './support/seeded-journal.ts'
import { lateInk, lateInkInJapan } from './support/story.ts'
import { expect, test } from './support/test.ts'

test.use({ trace: 'off' })
test.describe.configure({ mode: 'parallel' })

const steps = ['listen', 'question', 'cushion', 'address', 'test', 'more', 'follow-up'] as const

for (const story of [lateInk, lateInkInJapan]) {
  const { language } = story
  const { common, companion: t, desk } = labelsIn(language)
  const name = { en: 'English', ja: 'Japanese' }[language]

  test.describe(() => {
    test.use({ settings: { language, phoneCountry: 'JP' } })

    test(`the companion in ${name}, in each step, with long names, fits as a strip and at ease, and can be used by everybody`, async ({
      profile,
      start,
    }) => {
      test.setTimeout(900_000)
      seedJournal(profile, busyPast(language, Date.now()))
      const app = await start()
      const screens = new Screens(`${language}-companion`)
      await showCompanion(app)
      await app.companion.getByRole('button', { name: t.idle.start }).first().waitFor()
      await screens.take(app, 'companion', 'restored')
      await app.companion.getByRole('button', { name: common.action.understood }).click()
      await screens.take(app, 'companion', 'idle')
      await runSecondInstance(profile, ['tanto://call?phone=%2B81300000000&name=K.+Sample'])
      await app.companion
        .getByRole('region', { name: /K\. Sample|見本|Sample/ })
        .first()
        .waitFor()
      await screens.take(app, 'companion', 'caller')
      await app.companion.keyboard.press('Escape')

      await app.desk.evaluate(() => void (location.hash = '/cases/case-4'))
      await app.desk.getByRole('button', { name: desk.case.startCall, exact: true }).click()
      const call = new CompanionPage(app.companion, language)
      await call.line.waitFor()
      for (const line of [...story.issues.map((issue) => `! ${issue}`), ...story.heard])
        await call.capture(line)
      for (const [index, step] of steps.entries()) {
        await call.line.press(`ControlOrMeta+${index + 1}`)
        await expect(call.currentStep()).toHaveAccessibleName(new RegExp(`^${index + 1} `))
        await screens.take(app, 'companion', step)
      }
      await call.capture(`> ${story.theirSolution}`)
      await app.companion.keyboard.press('ControlOrMeta+Shift+e')
      await app.companion.getByRole('heading', { name: t.wrapUp.title }).waitFor()
      await screens.take(app, 'companion', 'wrap-up-undated', [companionAtRest])
    })
  })
}
