import type { TantoEvent } from '#shared/event/event.ts'
import { livedCase } from '../support/lived-case.ts'
import { anOption, aProposal } from '../support/proposal-builders.ts'
import { setWindowSize } from './support/app-window.ts'
import { seedJournal } from './support/seeded-journal.ts'
import { test } from './support/test.ts'

const hour = 3_600_000
for (const language of ['en', 'ja'] as const) {
  test.describe(() => {
    test.use({ settings: { language, theme: language === 'ja' ? 'dark' : 'light' } })
    test(`look ${language}`, async ({ start, profile }) => {
      test.setTimeout(120_000)
      const now = Date.now()
      const at = now - 30 * hour
      const caseId = 'case-1' as never
      const ja = language === 'ja'
      const p = aProposal({
        letter: { language },
        options: [
          anOption({ customer: ja ? { headline: '本日中に部品を特別便でお届けし、18時までに復旧', byWhen: '本日18:00' } : { byWhenAtMs: now + 5 * hour, standsUntilAtMs: now + 4 * hour } }),
          anOption({ id: 'option-2', customer: { headline: ja ? '特別便に加え、予備キットを貴社の棚に' : 'Courier today and a spare kit on your shelf', covers: ['issue-1', 'issue-2'] as never }, private: { costLines: [{ label: 'Courier', amount: { minor: 124000, currency: 'EUR' } }, { label: 'Kit', amount: { minor: 386000, currency: 'EUR' } }], approval: 'Head of sales' } }),
          anOption({ id: 'option-3', customer: { headline: ja ? '注文の取り消しと全額返金' : 'Cancel the order, everything back', byWhen: '', tangible: '' }, private: { costLines: [{ label: 'Refund', amount: { minor: 990000, currency: 'EUR' } }, { label: 'Hours', amount: null }], note: 'Contract 4.2: cancelling after delivery needs the legal department to look at it first, before anything is said.' } }),
        ],
        private: { worstCase: ja ? '基本契約の解除に応じ、担当者から月内に一度ご連絡する' : 'Let them go in peace; I call in a month.', lifetimeValue: { minor: 20_000_000, currency: 'EUR' } },
      })
      const { id: proposalId, draftedAtMs: _1, exports: _2, versions: _3, caseId: _4, callId: _5, ...content } = p
      const e = (more: object) => ({ proposalId, ...more }) as unknown as TantoEvent
      const events: TantoEvent[] = [
        ...livedCase({ id: 'case-1', openedAtMs: at, acts: 1, details: { moneyAtStake: { minor: 480000, currency: 'EUR' } } }),
        e({ kind: 'proposal-drafted', caseId, callId: null, atMs: at + hour, content }),
        e({ kind: 'proposal-offered', atMs: at + 2 * hour, channel: 'phone', note: '', content }),
        { kind: 'options-offered', caseId, proposalId, note: '', atMs: at + 2 * hour },
        e({ kind: 'option-answered', version: 1, optionId: 'option-1', answer: 'accepted', words: '', atMs: at + 3 * hour }),
        e({ kind: 'answer-taken-back', version: 1, optionId: 'option-1', atMs: at + 3 * hour + 5 }),
        e({ kind: 'option-answered', version: 1, optionId: 'option-2', answer: 'refused', words: ja ? '予備を置く場所がありません' : 'We have no shelf for it', atMs: at + 3 * hour + 9 }),
        e({ kind: 'option-answered', version: 1, optionId: 'option-1', answer: 'countered', words: ja ? '明日の正午までに届き、夜勤の費用を負担してもらえるなら' : 'By noon tomorrow, and you pay the night shift', atMs: at + 4 * hour }),
        e({ kind: 'option-amended', optionId: 'option-1', patch: ja ? { whatWeDo: '部品をお届けし、技術者が復旧まで立ち会います。' } : { whatWeDo: 'We send our best fitter with the part tonight. He stays until the line runs.' }, atMs: at + 5 * hour }),
        e({ kind: 'option-private-amended', optionId: 'option-1', patch: { note: 'Sam goes' }, atMs: at + 5 * hour }),
      ]
      seedJournal(profile, events)
      const app = await start()
      await setWindowSize(app, 'desk', 1320, 1000)
      await app.desk.evaluate(() => (location.hash = '/proposals/proposal-1'))
      const shot = (name: string) => app.desk.screenshot({ path: `/tmp/look-answers/${language}-${name}.png` })
      await app.desk.getByRole('button', { name: ja ? '変更点' : 'What changed' }).waitFor()
      await shot('1-offers')
      await app.desk.getByRole('button', { name: ja ? '変更点' : 'What changed' }).click()
      await app.desk.locator('details').first().click()
      await shot('2-changed')
      await app.desk.locator('#compare').scrollIntoViewIfNeeded()
      await app.desk.locator('#compare').evaluate((x) => x.scrollIntoView())
      await shot('3-compare')
      await setWindowSize(app, 'desk', 1000, 800)
      await app.desk.locator('#compare').evaluate((x) => x.scrollIntoView())
      await shot('4-compare-1000')
      await app.desk.locator('#offers').evaluate((x) => x.scrollIntoView())
      await shot('5-offers-1000')
      await setWindowSize(app, 'desk', 1320, 1000)
      await app.desk.getByRole('button', { name: ja ? '案3へ' : 'x' }).or(app.desk.getByRole('group', { name: ja ? '案3へのご回答' : 'Their answer to option 3' }).getByRole('button').nth(0)).first().click()
      await shot('6-answer')
      await app.desk.keyboard.press('Escape')
      for (const n of [1, 3]) {
        await app.desk.getByRole('group', { name: ja ? `案${n}へのご回答` : `Their answer to option ${n}` }).getByRole('button').nth(1).click()
        await app.desk.getByRole('dialog').getByRole('textbox').fill('Too late')
        await app.desk.getByRole('dialog').getByRole('button').first().click()
      }
      await shot('7-refused-all')
      await app.desk.evaluate(() => (location.hash = '/cases/case-1'))
      await app.desk.getByRole('heading', { level: 1 }).waitFor()
      await app.desk.evaluate(() => [...document.querySelectorAll('h2')].at(-1)?.scrollIntoView())
      await shot('8-story')
      await app.desk.evaluate(() => [...document.querySelectorAll('h2')].at(-3)?.scrollIntoView())
      await shot('9-case')
    })
  })
}
