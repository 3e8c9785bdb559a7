import { readFileSync } from 'node:fs'
import type { Language } from '#shared/base/language.ts'
import { type WordingCategory, wordingCategorySchema } from '#shared/wording/rules.ts'
import { checked } from './wording-builders.ts'

export type Labelled = {
  readonly sentence: string
  readonly labels: readonly WordingCategory[]
}
export type Split = 'dev' | 'test'

/**
 * `tests/wording/<language>/<split>.json`: the rules are made by the dev split, and measured by the
 * test split, whose sentences nobody who writes rules has read.
 */
export function labelledSentences(language: Language, split: Split): readonly Labelled[] {
  const path = new URL(`../wording/${language}/${split}.json`, import.meta.url)
  return JSON.parse(readFileSync(path, 'utf8')) as Labelled[]
}

export type Mistake = { readonly sentence: string; readonly category: WordingCategory }
type Figures = { readonly precision: number; readonly recall: number }
export type Score = Figures & {
  readonly byCategory: readonly (Figures & { category: WordingCategory; labels: number })[]
  readonly wrong: readonly Mistake[]
  readonly missed: readonly Mistake[]
}

/** A category found in a sentence that has its label is right; each found or missed counts once. */
export function scoreOf(sentences: readonly Labelled[], language: Language): Score {
  const right: Mistake[] = []
  const wrong: Mistake[] = []
  const missed: Mistake[] = []
  for (const { sentence, labels } of sentences) {
    const categories = new Set(checked(sentence, language).map((finding) => finding.category))
    for (const category of categories) {
      ;(labels.includes(category) ? right : wrong).push({ sentence, category })
    }
    missed.push(
      ...labels
        .filter((category) => !categories.has(category))
        .map((category) => ({ sentence, category })),
    )
  }
  const figures = (counts: (mistake: Mistake) => boolean) => {
    const found = right.filter(counts).length
    return {
      precision: found / (found + wrong.filter(counts).length),
      recall: found / (found + missed.filter(counts).length),
    }
  }
  const byCategory = wordingCategorySchema.options.map((category) => ({
    category,
    labels: sentences.filter(({ labels }) => labels.includes(category)).length,
    ...figures((mistake) => mistake.category === category),
  }))
  return { ...figures(() => true), byCategory, wrong, missed }
}

/** Every language on one split. */
export function scores(split: Split): Readonly<Record<Language, Score>> {
  return {
    en: scoreOf(labelledSentences('en', split), 'en'),
    ja: scoreOf(labelledSentences('ja', split), 'ja'),
  }
}
