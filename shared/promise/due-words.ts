import { Chrono, casual as english } from 'chrono-node/en'
import { casual as japanese } from 'chrono-node/ja'
import { japaneseDays } from './due-days-ja.ts'
import { englishDueParsers } from './due-words-en.ts'
import { japaneseHours } from './due-hours-ja.ts'

export type SpokenDate = ReturnType<typeof dueWords.parse>[number]
export type SpokenParts = SpokenDate['start']

/**
 * One reader for both languages, so that "木曜 3pm" is one date. Our own words come first: of two
 * readings of the same length chrono keeps the earlier.
 */
export const dueWords = new Chrono({
  parsers: [
    ...englishDueParsers,
    ...japaneseHours,
    ...japaneseDays,
    ...english.parsers,
    ...japanese.parsers,
  ],
  refiners: [...english.refiners, ...japanese.refiners],
})
