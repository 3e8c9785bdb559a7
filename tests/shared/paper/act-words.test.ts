import { expect, test } from 'vitest'
import { languages } from '#shared/base/language.ts'
import { actWords } from '#shared/paper/act-words.ts'
import { paperWords } from '../../support/paper-builders.ts'

test.each(languages)(
  'a paper says whether the fix held when somebody looked again (%s)',
  (language) => {
    const { labels } = paperWords(language)
    for (const [held, word] of [
      [true, labels.held],
      [false, labels.notHeld],
    ] as const) {
      const look = { kind: 'prevention-checked', atMs: 1, day: 30, held, note: '' } as const
      expect(actWords(look, labels)).toContain(word)
      expect(actWords({ kind: 'checked-in', atMs: 1, held, words: '' }, labels)).toContain(word)
    }
  },
)
