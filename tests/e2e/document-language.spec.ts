import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DeskPage } from './pages/desk-page.ts'
import { labelsIn } from './pages/labels.ts'
import { readDocx, readEml } from './support/exported-files.ts'
import { saveInto } from './support/save-dialog.ts'
import { expect, test } from './support/test.ts'
import { pressWayOut } from './support/ways-out.ts'

const customer = 'Aster Ltd (sample)'
const called = { en: 'English', ja: '日本語' } as const
const proposal = { en: /^Proposal Aster/, ja: /^お詫びとご提案 Aster/ } as const
const dated = { en: /^\d{1,2} [A-Z][a-z]+ 20\d\d$/m, ja: /^20\d\d年\d{1,2}月\d{1,2}日$/m } as const
const opening = { en: 'Dear', ja: '拝啓' } as const

for (const [rep, theirs] of [
  ['en', 'ja'],
  ['ja', 'en'],
] as const) {
  test.describe(() => {
    test.use({ settings: { language: rep } })

    test(`a customer no card is kept of is written to in ${theirs} by a rep who reads ${rep}: text, dates, subject and file names`, async ({
      app,
    }) => {
      test.setTimeout(120_000)
      const { desk: t, letters, sending } = labelsIn(rep)
      const outbox = mkdtempSync(join(tmpdir(), 'tanto-outbox-'))
      await saveInto(app, outbox)
      await new DeskPage(app.desk, rep).openCase(customer, 'Wrong drills before the fair', {
        contact: 'K. Sample',
        kindIsKnown: true,
      })
      const place = await app.desk.evaluate(() => window.location.hash)
      const language = app.desk.getByRole('radiogroup', { name: t.case.documentLanguage })
      await expect(language.getByRole('radio', { name: called[rep] })).toBeChecked()
      await language.getByText(called[theirs]).click()
      await expect(language.getByRole('radio', { name: called[theirs] })).toBeChecked()

      await app.desk.getByRole('button', { name: t.case.draftProposal }).click()
      const paper = app.desk.locator(`[lang=${theirs}]`).first()
      await expect(paper).toContainText(opening[theirs])
      await pressWayOut(app.desk, 'docx', rep)
      await expect(app.desk.getByRole('status').filter({ hasText: '.docx' })).toBeVisible()
      await pressWayOut(app.desk, 'eml', rep)
      const guard = app.desk.getByRole('dialog')
      await guard.getByRole('button', { name: sending.guard.spoken }).click()
      await guard.getByRole('button', { name: sending.guard.noteAndGo }).click()
      await expect(app.desk.getByRole('status').filter({ hasText: '.eml' })).toBeVisible()

      const saved = readdirSync(outbox)
      for (const name of saved) expect(name).toMatch(proposal[theirs])
      const word = readDocx(join(outbox, saved.find((name) => name.endsWith('.docx')) ?? ''))
      expect(word.text).toMatch(dated[theirs])
      expect(word.text).toContain(opening[theirs])
      const mail = await readEml(join(outbox, saved.find((name) => name.endsWith('.eml')) ?? ''))
      expect(mail.text).toContain(opening[theirs])
      rmSync(outbox, { recursive: true, force: true })

      await app.desk.evaluate((hash) => void (window.location.hash = hash), place)
      await app.desk.getByRole('button', { name: letters.write }).click()
      await app.desk.getByRole('menuitem').first().click()
      const ofLetter = app.desk.getByRole('radiogroup', { name: letters.language })
      await expect(ofLetter.getByRole('radio', { name: called[theirs] })).toBeChecked()
    })
  })
}
