import type { Language } from '#shared/base/language.ts'
import { livedCase } from '../support/lived-case.ts'
import { CompanionPage } from './pages/companion-page.ts'
import { filled, labelsIn } from './pages/labels.ts'
import type { RunningApp } from './support/running-app.ts'
import { seedJournal } from './support/seeded-journal.ts'
import { violations } from './support/screens.ts'
import { expect, test } from './support/test.ts'

const hour = 3_600_000
const sample = {
  en: {
    customer: 'Northgate Tools',
    other: 'Harbour Print Works',
    binned: 'Binned Sample Ltd',
    what: 'Flanges of order 1042 came four days late',
    promise: 'A courier brings the missing bearing',
    said: 'Their plant head asks for the inspection protocol',
    part: '"spection pro"',
    marked: 'spection pro',
    typo: 'norhtgate',
    filter: 'customer:northgate sev:4',
  },
  ja: {
    customer: '見本商事',
    other: '例示工業',
    binned: 'ごみ箱見本',
    what: '注文1042のフランジが四日遅れて届いた',
    promise: '不足の軸受を今日中に発送する',
    said: '客先の品質保証課長が検査成績書を求めている',
    part: '保証課',
    marked: '保証課',
    typo: '見木商事',
    filter: '顧客：見本 重大度4',
  },
} as const

for (const language of ['en', 'ja'] as const) {
  const words = sample[language]
  const { search: t, desk } = labelsIn(language)

  test.describe(() => {
    test.use({ settings: { language } })

    test.beforeEach(({ profile }) => {
      const openedAtMs = Date.now() - 48 * hour
      const details = (customer: string, whatHappened: string) => ({ customer, whatHappened })
      seedJournal(profile, [
        ...livedCase({
          id: 'case-1',
          openedAtMs,
          details: details(words.customer, words.what),
          owed: [{ kind: 'promise-by-us', text: words.promise, dueAtMs: Date.now() + hour }],
        }),
        ...livedCase({ id: 'case-2', openedAtMs, details: details(words.other, words.what) }),
        ...livedCase({ id: 'case-3', openedAtMs, details: details(words.binned, words.what) }),
        { kind: 'case-binned', caseId: 'case-3' as never, atMs: openedAtMs + hour },
      ])
    })

    test(`what was typed in a call a moment ago is found by a part of it, and opened by keyboard (${language})`, async ({
      app,
    }) => {
      await app.desk.getByRole('link', { name: desk.nav.cases }).click()
      await app.desk.getByRole('link', { name: words.customer }).click()
      await app.desk.getByRole('button', { name: desk.case.startCall }).click()
      const call = new CompanionPage(app.companion, language)
      await call.capture(words.said)
      await call.saved.waitFor()

      await searchFor(app, language, words.part)
      const hit = app.desk.getByRole('option', { name: words.said })
      await expect(hit.locator('mark')).toHaveText(words.marked)
      await expect(hit).toHaveAttribute('data-focused', 'true')
      await app.desk.keyboard.press('Enter')
      const line = app.desk.locator('[data-line]', { hasText: words.said })
      await expect(line).toBeFocused()
      await expect(line).toBeInViewport()
    })

    test(`a customer is found with a typo, by a filter, and never from the bin (${language})`, async ({
      app,
    }) => {
      await searchFor(app, language, words.typo)
      const similar = app.desk.getByRole('group', { name: t.similar })
      await expect(similar.getByRole('option', { name: words.what })).toHaveCount(1)

      await searchFor(app, language, words.filter)
      const understood = app.desk.getByRole('dialog').getByText(t.only, { exact: true })
      await expect(understood.locator('..')).toContainText(filled(t.filter.severity, { level: 4 }))
      await expect(cases(app, t.source.case)).toHaveCount(1)
      await expect(cases(app, t.source.case)).toContainText(words.customer)

      await searchFor(app, language, words.what)
      await expect(cases(app, t.source.case)).toHaveCount(2)
      await searchFor(app, language, words.binned)
      await expect(app.desk.getByText(t.nothing)).toBeVisible()
    })

    test(`the box teaches, does what is named in it, and gives the focus back (${language})`, async ({
      app,
    }) => {
      const box = app.desk.getByRole('dialog', { name: t.title })
      const cold = app.desk.getByRole('link', { name: desk.nav.cases })
      await cold.focus()
      await app.desk.keyboard.press('ControlOrMeta+k')
      await expect(box.getByText(t.teach.customer.finds)).toBeVisible()
      await expect(box.getByRole('option', { name: words.customer })).toBeVisible()
      expect(await violations(app.desk)).toEqual([])
      await app.desk.keyboard.press('Escape')
      await expect(box).toBeHidden()
      await expect(cold).toBeFocused()

      const setting = filled(t.setting, { name: desk.settings.data })
      await searchFor(app, language, setting)
      const found = box.getByRole('option', { name: setting, exact: true })
      await expect(found).toHaveAttribute('data-focused', 'true')
      await app.desk.keyboard.press('Enter')
      await expect(app.desk.getByRole('region', { name: desk.settings.data })).toBeInViewport()
      await searchFor(app, language, words.what)
      await expect(cases(app, t.source.case)).toHaveCount(2)
      // The box says which one is chosen half a second later, for screen readers that talk of the key.
      await expect.poll(() => violations(app.desk)).toEqual([])
    })
  })
}

test('Enter while an input method still composes opens nothing', async ({ app }) => {
  const { search: t } = labelsIn('en')
  await searchFor(app, 'en', 'settings')
  const session = await app.desk.context().newCDPSession(app.desk)
  await session.send('Input.imeSetComposition', {
    text: 'せってい',
    selectionStart: 4,
    selectionEnd: 4,
  })
  await app.desk.getByRole('textbox', { name: t.title }).evaluate((field) => {
    field.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing: true }),
    )
  })
  await expect(app.desk.getByRole('dialog', { name: t.title })).toBeVisible()
  await expect(app.desk).toHaveURL(/today/)
})

async function searchFor(app: RunningApp, language: Language, typed: string): Promise<void> {
  const { search: t } = labelsIn(language)
  const field = app.desk.getByRole('textbox', { name: t.title })
  await app.desk.locator('nav button').first().waitFor()
  if (!(await field.isVisible())) await app.desk.keyboard.press('ControlOrMeta+k')
  await field.fill('')
  await field.pressSequentially(typed)
}

function cases(app: RunningApp, group: string) {
  return app.desk.getByRole('group', { name: group }).getByRole('option')
}
