import { Chrono, casual as english } from 'chrono-node/en'
import { casual as japanese } from 'chrono-node/ja'
import { englishDueParsers } from './due-words-en.ts'
import { japaneseDueParsers } from './due-words-ja.ts'

export type SpokenDate = ReturnType<typeof dueWords.parse>[number]
export type SpokenParts = SpokenDate['start']

/**
 * One reader for both languages, so that "木曜 3pm" is one date. Our own words come first: of two
 * readings of the same length chrono keeps the earlier.
 */
export const dueWords = new Chrono({
  parsers: [...englishDueParsers, ...japaneseDueParsers, ...english.parsers, ...japanese.parsers],
  refiners: [...english.refiners, ...japanese.refiners],
})
