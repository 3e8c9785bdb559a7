import { mostWords } from './query.ts'
import type { TextPages } from './text-pages.ts'

/**
 * The words that each text holds, or each owner of one: a bit for each word, the first the lowest.
 * @param ownerOf by number of the text; -1: nobody's. By itself each text counts for itself.
 */
export function masksOf(
  pages: TextPages,
  words: readonly string[],
  count: number,
  ownerOf: readonly number[] | null = null,
): Uint16Array {
  const masks = new Uint16Array(count)
  for (const [bit, word] of words.slice(0, mostWords).entries()) {
    const mask = 2 ** bit
    for (const place of pages.holding(word)) {
      const owner = ownerOf === null ? place : (ownerOf[place] ?? -1)
      if (owner >= 0) masks[owner] = (masks[owner] ?? 0) | mask
    }
  }
  return masks
}

/** A bit for each of so many words. */
export const allOf = (words: readonly string[]): number => 2 ** words.length - 1
