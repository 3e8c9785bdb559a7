import { describe, expect, test } from 'vitest'
import { languages } from '#shared/base/language.ts'
import { labelledSentences, scores } from '../../support/wording-evaluation.ts'

/** The aim is 0.95 and 0.85; ADR 0016 tells why it is not reached. */
const reached = {
  en: { precision: 0.85, recall: 0.75 },
  ja: { precision: 0.8, recall: 0.68 },
}

describe.each(languages)('the labelled sentences in %s', (language) => {
  const dev = labelledSentences(language, 'dev')
  const kept = labelledSentences(language, 'test')

  test('are at least four hundred, a third of them near misses, in two splits that share none', () => {
    const all = [...dev, ...kept]
    expect(all.length).toBeGreaterThanOrEqual(400)
    const near = all.filter(({ labels }) => labels.length === 0)
    expect(near.length / all.length).toBeGreaterThanOrEqual(1 / 3)
    expect(new Set(all.map(({ sentence }) => sentence)).size).toBe(all.length)
  })

  test('are told apart no worse than before, if not yet as well as is aimed at', () => {
    const { precision, recall } = scores('test')[language]
    expect(precision).toBeGreaterThanOrEqual(reached[language].precision)
    expect(recall).toBeGreaterThanOrEqual(reached[language].recall)
  })
})
