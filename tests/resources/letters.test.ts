import { expect, test } from 'vitest'
import lettersJson from '#resources/letters/letters.json'
import en from '#resources/locales/en/document.json'
import ja from '#resources/locales/ja/document.json'
import { documentLabelsSchema } from '#shared/document/document-labels.ts'
import { letterTextsSchema } from '#shared/proposal/letter-texts.ts'

test('the first words of a letter fit their schema', () => {
  expect(letterTextsSchema.safeParse(lettersJson).error).toBeUndefined()
})

test.each([
  ['English', en],
  ['Japanese', ja],
])('the labels of a document in %s are all there', (_language, labels) => {
  expect(documentLabelsSchema.safeParse(labels).error).toBeUndefined()
})

test('responsibility stands in the first words of an apology, before regret', () => {
  const letters = letterTextsSchema.parse(lettersJson)
  for (const apology of Object.values(letters.apology)) {
    expect(apology.en.indexOf('responsibility')).toBeLessThan(apology.en.indexOf('sorry'))
    expect(apology.ja.indexOf('責任')).toBeLessThan(apology.ja.indexOf('お詫び'))
    expect(apology.ja).toContain('責任')
  }
})
