import { DeskPage } from './pages/desk-page.ts'
import { filled, labelsIn } from './pages/labels.ts'
import { OffersPanel } from './pages/offers-panel.ts'
import { lateInk, lateInkInJapan } from './support/story.ts'
import { expect, test } from './support/test.ts'

const said = {
  en: { no: 'Too late for Friday', instead: 'Ink by noon, night shift paid', yes: 'That will do' },
  ja: {
    no: '金曜に間に合わない',
    instead: '正午までに納品し、夜勤代を負担',
    yes: 'それで結構です',
  },
}

for (const story of [lateInk, lateInkInJapan]) {
  const { language } = story
  const inLanguage = { en: 'in English', ja: 'in Japanese' }[language]

  test.describe(() => {
    test.use({ settings: { language, currency: language === 'ja' ? 'JPY' : 'EUR' } })

    test(`offered, refused, countered, offered anew and accepted ${inLanguage}: the case moves on, and all of it is there after a restart`, async ({
      start,
    }) => {
      const { desk: t, offers, proposal } = labelsIn(language)
      const { no, instead, yes } = said[language]
      let app = await start()
      await new DeskPage(app.desk, language).openCase(story.customer, story.whatHappened, {
        ...story,
        kindIsKnown: true,
      })
      const casePlace = placeOf(app.desk.url())
      await app.desk.getByRole('button', { name: t.case.draftProposal }).click()
      let panel = new OffersPanel(app.desk, language)
      await panel.offer(1)
      const place = placeOf(app.desk.url())
      await panel.answer(1, 'refused', no)
      await panel.answer(2, 'countered', instead)
      await panel.makeOption(2)
      const second = app.desk.getByRole('article', {
        name: filled(proposal.options.number, { number: 2 }),
      })
      await expect(second.getByRole('textbox', { name: proposal.field.headline })).toHaveValue(
        instead,
      )
      const compare = app.desk.getByRole('region', { name: offers.compare.heading })
      await expect(compare).toContainText(no)
      await expect((await panel.showChanges()).locator('ins').first()).toHaveText(instead)

      await panel.offer(2)
      await panel.answer(2, 'accepted', yes)
      await app.quit()

      app = await start()
      await app.desk.evaluate((path) => (location.hash = path), casePlace)
      const course = app.desk.getByRole('listitem').and(app.desk.locator('[aria-current=step]'))
      await expect(course).toHaveText({ en: 'Option agreed', ja: '合意' }[language])
      const page = app.desk.getByRole('main')
      for (const [tells, words] of [
        [filled(offers.tells.offered, { version: 1 }), ''],
        [filled(offers.tells.refused, { number: 1 }), no],
        [filled(offers.tells.countered, { number: 2 }), instead],
        [filled(offers.tells.offered, { version: 2 }), ''],
        [filled(offers.tells.accepted, { number: 2 }), yes],
      ] as const) {
        await expect(page).toContainText(tells)
        await expect(page).toContainText(words)
      }

      await app.desk.evaluate((path) => (location.hash = path), place)
      panel = new OffersPanel(app.desk, language)
      await expect(panel.panel).toContainText(offers.unchanged)
      await expect(panel.panel).toContainText(filled(offers.quote, { words: yes }))
      const changes = await panel.showChanges()
      await expect(changes.locator('ins').first()).toHaveText(instead)
      await expect(changes.locator('del').first()).not.toBeEmpty()
      const sheet = app.desk.getByRole('region', { name: proposal.preview })
      await expect(sheet).toContainText(instead)
      await expect(sheet).not.toContainText(no)
    })
  })
}

const placeOf = (url: string) => url.split('#')[1] ?? ''
