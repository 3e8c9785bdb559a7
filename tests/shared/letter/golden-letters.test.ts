import { expect, test } from 'vitest'
import { renderPlainText } from '#shared/document/render-plain-text.ts'
import { draftLetter } from '#shared/letter/draft-letter.ts'
import { letterDocument } from '#shared/letter/letter-document.ts'
import { englishCases } from '#tests/golden/english-cases.ts'
import { goldenDay } from '#tests/golden/golden-case.ts'
import { goldenLetterSource } from '#tests/golden/golden-letters.ts'
import { japaneseCases } from '#tests/golden/japanese-cases.ts'
import { formOf, formsInLanguages, layoutIn } from '#tests/support/letter-builders.ts'
import { documentLabels } from '#tests/support/proposal-builders.ts'

// Each form of the stopped line; of the others, the letter that is written of every case.
const letters = [...englishCases, ...japaneseCases].flatMap((golden) =>
  formsInLanguages
    .filter(([, language]) => language === golden.language)
    .filter(([form]) => form === 'apology' || golden.name.endsWith('stopped-line'))
    .map(([form]) => [form, golden.name, golden] as const),
)

test.for(letters)('the %s of %s is drafted as it was approved', async ([form, name, golden]) => {
  const { language } = golden
  const parts = draftLetter(formOf(form), goldenLetterSource(golden))
  const document = letterDocument(
    { language, parts },
    layoutIn(form, language),
    documentLabels[language],
    goldenDay(golden),
  )
  await expect(renderPlainText(document)).toMatchFileSnapshot(
    `../../golden/letters/${name}-${form}.txt`,
  )
})
