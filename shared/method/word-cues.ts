import { z } from '../base/schema.ts'

const wordsSchema = z.array(z.string().min(1).max(60)).max(200)

/** Words to look for, and longer ones in which they mean nothing. Each list is of its language. */
export const wordCuesSchema = z.strictObject({
  en: wordsSchema,
  ja: wordsSchema,
  except: z.strictObject({ en: wordsSchema, ja: wordsSchema }).optional(),
})
export type WordCues = z.infer<typeof wordCuesSchema>

/**
 * The first of the words that a text holds, as the list has it; null: none. English words count as
 * whole words whatever their case and kind of apostrophe, Japanese ones anywhere. What lies within
 * an exception is passed over.
 */
export function wordIn(text: string, { en, ja, except }: WordCues): string | null {
  let rest = plain(text)
  for (const word of [...(except?.en ?? []), ...(except?.ja ?? [])]) {
    rest = rest.replaceAll(plain(word), ' ')
  }
  return (
    en.find((word) => hasWhole(rest, plain(word))) ??
    ja.find((word) => rest.includes(plain(word))) ??
    null
  )
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('’', "'")
}

const letter = /[\p{L}\p{N}]/u

function hasWhole(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const before = text[at - 1] ?? ' '
    const after = text[at + word.length] ?? ' '
    if (!letter.test(before) && !letter.test(after)) return true
  }
  return false
}
