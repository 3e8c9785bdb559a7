import { CompanionPage } from './pages/companion-page.ts'
import { labelsIn } from './pages/labels.ts'
import { Keyboard } from './support/keyboard.ts'
import { needsXDisplay } from './support/x-display.ts'
import { lateInk, lateInkInJapan } from './support/story.ts'
import { expect, test } from './support/test.ts'
import { holdTheCall, openCaseAndCall } from './support/whole-job.ts'

for (const story of [lateInk, lateInkInJapan]) {
  const { language } = story
  test.describe(() => {
    test.use({ settings: { language } })

    test(`a call is looked back at by keyboard alone, and what was said of it is there after a restart (${language})`, async ({
      start,
    }) => {
      needsXDisplay()
      const { companion, review: t } = labelsIn(language)
      let app = await start()
      await openCaseAndCall(app, story)
      await holdTheCall(app, story)

      const wrapUp = new Keyboard(app.companion)
      await wrapUp.pressButton(app.companion.getByRole('button', { name: t.wrapUp }))
      const lead = app.desk.getByRole('region', { name: t.lead.label })
      await expect(lead).toBeVisible()
      const desk = new Keyboard(app.desk)
      await desk.press('1')
      await expect(app.desk.getByText(t.questions.byYou.yes)).toHaveCount(1)
      await desk.press('2')
      await expect(app.desk.getByText(t.questions.byYou.no)).toHaveCount(1)
      await desk.press('1')
      await expect(app.desk.getByText(t.questions.byYou.yes)).toHaveCount(2)
      await desk.press('1')
      await expect(app.desk.getByText(t.questions.byYou.yes)).toHaveCount(3)
      await expect(lead.getByRole('button')).toHaveCount(0)

      // From an answer to its moment, and on from there.
      const evidence = app.desk
        .locator('[data-question=asked-solution]')
        .getByRole('button')
        .first()
      await desk.pressButton(evidence)
      const recap = app.desk.getByRole('slider', { name: t.recap.label })
      await expect(recap).toBeFocused()
      await expect(recap).toHaveAttribute('aria-valuetext', new RegExp(story.theirSolution))
      await desk.press('+', 3)
      await desk.press('End')
      await expect(recap).toHaveAttribute('aria-valuetext', new RegExp(t.recap.mark.ended))
      await desk.press('0')

      await wrapUp.pressButton(app.companion.getByRole('button', { name: companion.wrapUp.finish }))
      await expect(new CompanionPage(app.companion, language).line).toBeHidden()
      await app.quit()

      app = await start()
      const again = new Keyboard(app.desk)
      const { nav } = labelsIn(language).desk
      await again.tabTo(app.desk.getByRole('link', { name: nav.cases }))
      await again.press('Enter')
      await again.tabTo(app.desk.getByRole('link', { name: new RegExp(story.customer) }).first())
      await again.press('Enter')
      await again.tabTo(app.desk.getByRole('link', { name: t.story, exact: true }))
      await again.press('Enter')
      await expect(app.desk.getByText(t.questions.byYou.yes)).toHaveCount(3)
      await expect(app.desk.getByText(t.questions.byYou.no)).toHaveCount(1)

      await again.tabTo(app.desk.getByRole('link', { name: nav.calls, exact: true }))
      await again.press('Enter')
      await expect(app.desk.getByRole('heading', { level: 1, name: t.trends.title })).toBeVisible()
      await expect(app.desk.getByRole('table').first().getByRole('columnheader')).toHaveCount(3)
    })
  })
}
