import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Language } from '#shared/base/language.ts'
import { englishCases } from '../golden/english-cases.ts'
import { goldenEvents, goldenProposalId } from '../golden/golden-case.ts'
import { japaneseCases } from '../golden/japanese-cases.ts'
import { labelsIn } from './pages/labels.ts'
import { saveInto } from './support/save-dialog.ts'
import { violations } from './support/screens.ts'
import { seedJournal } from './support/seeded-journal.ts'
import { expect, test } from './support/test.ts'
import { pressWayOut } from './support/ways-out.ts'

type Spoken = {
  readonly language: Language
  readonly golden: (typeof englishCases)[number] | undefined
  /** What a rep in a hurry writes, and what one key makes of it. */
  readonly typed: string
  readonly better: string
  readonly undo: string
}

const spoken: readonly Spoken[] = [
  {
    language: 'en',
    golden: englishCases[0],
    typed: ' The carrier failed to deliver 40 of them.',
    better: ' We did not deliver 40 of them.',
    undo: 'Undo',
  },
  {
    language: 'ja',
    golden: japaneseCases[0],
    typed: '運送会社の手違いにより、40個が届いておりません。',
    better: '弊社の手違いにより、40個が届いておりません。',
    undo: '元に戻す',
  },
]

for (const { language, golden, typed, better, undo } of spoken) {
  test.describe(() => {
    test.use({ settings: { language } })

    test(`blame in an apology is seen, put right by one key, taken back, and never in the way: ${language}`, async ({
      start,
      profile,
    }) => {
      if (!golden) throw new Error('there is a golden case')
      seedJournal(profile, goldenEvents(golden))
      const app = await start()
      const { desk } = app
      await desk.evaluate(
        (hash) => location.assign(hash),
        `#/proposals/${goldenProposalId(golden)}`,
      )
      const { wording, proposal } = labelsIn(language)
      const panel = desk.getByRole('region', { name: wording.label })
      const apology = desk.getByRole('textbox', { name: proposal.field.apology })
      const before = await apology.inputValue()

      await apology.focus()
      await desk.keyboard.press('Control+End')
      await desk.keyboard.insertText(typed)
      await expect(panel.getByText(said(wording.toLookAt_other))).toBeVisible()
      await desk.keyboard.press('Alt+Enter')
      await expect(panel.getByRole('listitem').first()).toBeVisible()
      expect(await violations(desk)).toEqual([])

      await desk.keyboard.press('Alt+Enter')
      await expect(apology).toHaveValue(`${before}${better}`)
      await panel.getByRole('button', { name: undo }).click()
      await expect(apology).toHaveValue(`${before}${typed}`)

      const folder = mkdtempSync(join(tmpdir(), 'tanto-wording-'))
      await saveInto(app, folder)
      await pressWayOut(desk, 'md', language)
      await expect(panel.getByText(said(wording.wentOutWith_other))).toBeVisible()
      const [file = ''] = readdirSync(folder)
      expect(readFileSync(join(folder, file), 'utf8')).toContain(typed.trim())
      rmSync(folder, { recursive: true, force: true })
    })
  })
}

/** A text with any number in it. */
function said(text: string): RegExp {
  return new RegExp(text.replace('{{count}}', String.raw`\d+`))
}
