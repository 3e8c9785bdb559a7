import { CompanionPage } from './pages/companion-page.ts'
import { DeskPage } from './pages/desk-page.ts'
import { filled, labelsIn } from './pages/labels.ts'
import { PreparePage } from './pages/prepare-page.ts'
import { windowState } from './support/app-window.ts'
import { lateInk, lateInkInJapan } from './support/story.ts'
import { expect, test } from './support/test.ts'

/** Keys beside the text itself: a minute has room for two a second. */
const mostKeys = 60

for (const story of [lateInk, lateInkInJapan]) {
  const { language, prepared } = story
  const inLanguage = { en: 'in English', ja: 'in Japanese' }[language]

  test.describe(() => {
    test.use({ settings: { language, currency: language === 'ja' ? 'JPY' : 'EUR' } })

    test(`prepared by keyboard in a minute ${inLanguage}, the brief stands in the companion when the call begins`, async ({
      app,
    }) => {
      const { desk: t, prepare, companion } = labelsIn(language)
      const desk = new DeskPage(app.desk, language)
      await desk.openCase(`${story.customer} `, story.issues[0])
      await desk.openCase(story.customer, story.whatHappened, story)
      const page = new PreparePage(app.desk, language)
      await page.keyboard.pressButton(
        app.desk.getByRole('button', { name: t.case.prepare, exact: true }),
      )

      const keys = page.keyboard.countKeys()
      await page.answerTriage('2', '1')
      await expect(page.answer).toContainText(filled(t.severity, { level: 1 }))
      await page.keyboard.type(story.moneyAtStake)
      await expect(page.advice).toContainText(prepare.channel.act.phone)
      await page.write(prepared)
      await expect(page.brief).toContainText(/1 other case|他の案件1件/)
      expect(keys()).toBeLessThanOrEqual(mostKeys)

      await page.keyboard.press('ControlOrMeta+Enter')
      const call = new CompanionPage(app.companion, language)
      await call.line.waitFor()
      await expect.poll(async () => (await windowState(app, 'companion')).isVisible).toBe(true)
      const brief = app.companion.getByRole('region', { name: prepare.brief.title })
      for (const text of [prepared.expected, prepared.delivered, prepared.boss]) {
        await expect(brief).toContainText(text)
      }
      await expect(brief).toContainText(prepare.brief.unsure.assumed)
      await expect(brief).not.toContainText(prepared.rightInLaw)
      expect(await isWhollySeen(brief)).toBe(true)

      await call.capture(`! ${story.issues[0]}`)
      await expect(brief).toBeHidden()
      await call.line.press('F2')
      const details = app.companion.getByRole('region', { name: companion.header.details })
      await expect(details).toContainText(prepared.boss)
    })

    test(`what was prepared ${inLanguage} is there after a crash, to the last character`, async ({
      start,
    }) => {
      const { desk: t } = labelsIn(language)
      let app = await start()
      await new DeskPage(app.desk, language).openCase(story.customer, story.whatHappened)
      await app.desk.getByRole('button', { name: t.case.prepare, exact: true }).click()
      const page = new PreparePage(app.desk, language)
      await page.field('clients').fill(prepared.clients)
      await page.field('clients').press('End')
      await page.keyboard.type('!')
      await expect(page.brief).toContainText(`${prepared.clients}!`)
      const place = app.desk.url().split('#')[1] ?? ''
      await app.kill()

      app = await start()
      await app.desk.evaluate((path) => (location.hash = path), place)
      const again = new PreparePage(app.desk, language)
      await expect(again.field('clients')).toHaveValue(`${prepared.clients}!`)
    })
  })
}

/** Whether nothing of it has to be scrolled to. */
function isWhollySeen(brief: ReturnType<CompanionPage['currentStep']>): Promise<boolean> {
  return brief.evaluate((element) => {
    const shown = element.closest('[tabindex]') ?? document.body
    const { top, bottom } = element.getBoundingClientRect()
    const place = shown.getBoundingClientRect()
    return top >= place.top && bottom <= place.bottom
  })
}
