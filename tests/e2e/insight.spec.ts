import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { imageSize } from 'image-size'
import papaparse from 'papaparse'
import { dayMs, hourMs, minuteMs } from '#shared/base/time.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import { caseId, entryId } from '#tests/support/builders.ts'
import { livedCase } from '#tests/support/lived-case.ts'
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

const kindOf = (nth: number) =>
  nth < 12 ? 'late-delivery' : nth < 18 ? 'wrong-item' : nth < 22 ? 'defect' : ''
const felt = ['misery', 'truth', 'magic'] as const

/**
 * 24 cases of the last 90 days and one of before. Known kinds: 12, 6 and 4 of 22. We called first in
 * 6 of 24. 20 heard from us after half an hour, 4 not yet. Of 10 promises 6 were kept on time.
 */
function past(nowMs: number): TantoEvent[] {
  const cases = Array.from({ length: 24 }, (_, nth) => {
    const openedAtMs = nowMs - (nth + 1) * 3 * dayMs
    const id = `case-${nth}`
    const rated = (place: 'start' | 'after-fix' | 'after-check-in', by: number): TantoEvent => ({
      kind: 'case-moment-rated',
      caseId: caseId(id),
      atMs: openedAtMs,
      place,
      moment: felt[(nth + by) % 3] ?? 'truth',
    })
    return [
      ...livedCase({
        id,
        openedAtMs,
        details: {
          failureKind: kindOf(nth),
          direction: nth % 4 === 0 ? 'we-call-first' : 'they-called',
        },
        acts: nth < 20 ? (nth % 2 === 0 ? 11 : 1) : 0,
        actsFromMs: openedAtMs + 30 * minuteMs,
        owed:
          nth < 10
            ? [{ kind: 'promise-by-us', text: 'Spare ink', dueAtMs: openedAtMs + dayMs }]
            : [],
      }),
      ...(nth < 9 ? settled(id, nth, openedAtMs) : []),
      ...(nth < 8 ? [rated('start', 0), rated('after-fix', 1)] : []),
      ...(nth < 4 ? [rated('after-check-in', 2)] : []),
    ]
  })
  const older = livedCase({
    id: 'older',
    openedAtMs: nowMs - 200 * dayMs,
    details: { failureKind: 'damage' },
  })
  return [...older, ...cases.toReversed().flat()]
}

function settled(id: string, nth: number, openedAtMs: number): TantoEvent[] {
  return [
    {
      kind: 'promise-settled',
      entryId: entryId(`${id}-owed-0`),
      callId: null,
      atMs: openedAtMs + (nth < 6 ? 12 * hourMs : 2 * dayMs),
      outcome: nth < 8 ? 'kept' : 'broken',
      note: '',
    },
  ]
}

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
    seedJournal(profile, past(Date.now()))
    const app = await start()
    const { t, about } = await openInsight(app, 'en')
    const said = async (question: string, words: string) =>
      expect(about(question)).toContainText(words)
    await said(t.causes.question, 'Late delivery and Wrong item: 18 of 22 (82 %)')
    await said(t.causes.question, 'Of 2 more nobody has said')
    await said(t.contact.question, 'within 30m. In the time set for how grave it was: 20 of 20')
    await said(t.promises.question, 'Kept on time: 6 of 10.')
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
    seedJournal(profile, past(Date.now()))
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
      seedJournal(profile, past(Date.now()))
      const app = await start()
      const { t, about } = await openInsight(app, language)
      for (const { question } of [t.causes, t.moments]) {
        await about(question)
          .getByRole('button', { name: filled(t.showTableOf, { question }) })
          .click()
      }
      const screens = new Screens(`insight-${language}`)
      await screens.take(app, 'desk', 'insight', [
        [1320, 2900],
        [760, 3100],
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
