import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { imageSize } from 'image-size'
import papaparse from 'papaparse'
import { insightPast } from '#tests/support/insight-past.ts'
import { filled, labelsIn } from './pages/labels.ts'
import type { RunningApp } from './support/running-app.ts'
import { saveInto } from './support/save-dialog.ts'
import { Screens } from './support/screens.ts'
import { seedJournal } from './support/seeded-journal.ts'
import { expect, test as base } from './support/test.ts'

const test = base.extend<{ outbox: string }>({
  // oxlint-disable-next-line no-empty-pattern -- this is how Playwright is told of no fixtures
  outbox: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'tanto-outbox-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
})

function fileIn(outbox: string, ending: string): string {
  const found = readdirSync(outbox).find((file) => file.endsWith(ending)) ?? 'no such file'
  return join(outbox, found)
}

async function openInsight(app: RunningApp, language: 'en' | 'ja') {
  const { desk, insight: t } = labelsIn(language)
  await app.desk.getByRole('link', { name: desk.nav.insight, exact: true }).click()
  await app.desk.getByRole('heading', { level: 1, name: t.title }).waitFor()
  const about = (question: string) => app.desk.getByRole('region', { name: question })
  return { t, about }
}

test.describe('in English', () => {
  test.use({ settings: { language: 'en' } })

  test('each figure is what was counted by hand, for the time that was chosen', async ({
    profile,
    start,
  }) => {
    seedJournal(profile, insightPast(Date.now()))
    const app = await start()
    const { t, about } = await openInsight(app, 'en')
    const said = async (question: string, words: string) =>
      expect(about(question)).toContainText(words)
    await said(t.causes.question, 'Late delivery and Wrong item: 18 of 22 (82 %)')
    await said(t.causes.question, 'Of 2 more nobody has said')
    await said(t.contact.question, 'within 30m. In the time set for how grave it was: 20 of 20')
    await said(t.promises.question, 'Kept on time: 6 of 10.')
    await said(t.updates.question, 'They heard from us on time: 10 of 20 (50 %)')
    await said(
      t.worth.question,
      'remedies: €1,050.00. Lifetime value of the customers who stayed: €80,000',
    )
    await said(t.worth.question, 'Cost not or not wholly known: 7. Value not known: 8')
    await said(t.talk.question, 'Half of the calls: 33 % or less. Up to 43 %: 4 of 6.')
    await said(t.talk.question, 'Too few to say much.')
    await said(t.called.question, 'We told them first: 6 of 24 (25 %)')
    await said(t.moments.question, '8 cases rated at their start')
    await said(t.repeats.question, 'Nothing went wrong a second time, in 24 cases.')
    await said(t.prevention.question, 'Something was changed: 10 of 10.')

    await app.desk.getByRole('radio', { name: t.span['365'] }).press('Space')
    await said(t.called.question, '6 of 25 (24 %)')
  })

  test('a table and a picture of a chart come out as files that others can read', async ({
    profile,
    start,
    outbox,
  }) => {
    seedJournal(profile, insightPast(Date.now()))
    const app = await start()
    const { t, about } = await openInsight(app, 'en')
    await saveInto(app, outbox)
    const causes = about(t.causes.question)
    const press = (name: string) =>
      causes
        .getByRole('button', { name: filled(name, { question: t.causes.question }) })
        .press('Enter')

    await press(t.showTableOf)
    await expect(causes.getByRole('row')).toHaveCount(4)
    await press(t.saveTableOf)
    await expect(causes.getByRole('status')).toContainText('.csv')
    const csv = readFileSync(fileIn(outbox, '.csv'), 'utf8').replace(/^\uFEFF/, '')
    expect(papaparse.parse(csv, { skipEmptyLines: true }).data).toEqual([
      ['What went wrong', 'Cases', 'Share', 'With those above'],
      ['Late delivery', '12', '55 %', '55 %'],
      ['Wrong item', '6', '27 %', '82 %'],
      ['Defect', '4', '18 %', '100 %'],
    ])

    await press(t.savePictureOf)
    await expect(causes.getByRole('status')).toContainText('.png')
    const png = readFileSync(fileIn(outbox, '.png'))
    const drawn = await causes.getByRole('img').boundingBox()
    const { type, width, height } = imageSize(png)
    // Twice as many points as on the screen, a margin around, and words above and below.
    expect([type, width]).toEqual(['png', Math.ceil(((drawn?.width ?? 0) + 48) * 2)])
    expect(height).toBeGreaterThan((drawn?.height ?? 0) * 2 + 200)
    expect(readdirSync(outbox).toSorted()[0]).toContain('Insight What goes wrong most 20')
  })
})

for (const language of ['en', 'ja'] as const) {
  const name = { en: 'English', ja: 'Japanese' }[language]

  test.describe(() => {
    test.use({ settings: { language } })

    test(`Insight in ${name} can be used by everybody (WCAG 2.2 AA), empty and full`, async ({
      profile,
      start,
    }) => {
      test.setTimeout(120_000)
      seedJournal(profile, insightPast(Date.now()))
      const app = await start()
      const { t, about } = await openInsight(app, language)
      for (const { question } of [t.causes, t.moments]) {
        await about(question)
          .getByRole('button', { name: filled(t.showTableOf, { question }) })
          .click()
      }
      const screens = new Screens(`insight-${language}`)
      await screens.take(app, 'desk', 'insight', [
        [1320, 4000],
        [760, 4300],
      ])
      const { scrollWidth, clientWidth } = await app.desk
        .locator('#page')
        .evaluate(({ scrollWidth: wide, clientWidth: seen }) => ({
          scrollWidth: wide,
          clientWidth: seen,
        }))
      expect(scrollWidth).toBe(clientWidth)
    })
  })
}

test('before the first case Insight says what will stand here', async ({ app }) => {
  const { t } = await openInsight(app, 'en')
  await expect(app.desk.getByText(t.empty)).toBeVisible()
})
