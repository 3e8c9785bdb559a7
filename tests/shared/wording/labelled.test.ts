import { describe, expect, test } from 'vitest'
import { languages } from '#shared/base/language.ts'
import { labelledSentences, scores } from '../../support/wording-evaluation.ts'

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

  test('are told apart: 95 % of what is found is right, 85 % of what is there is found', () => {
    const { precision, recall } = scores('test')[language]
    expect(precision).toBeGreaterThanOrEqual(0.95)
    expect(recall).toBeGreaterThanOrEqual(0.85)
  })
})
