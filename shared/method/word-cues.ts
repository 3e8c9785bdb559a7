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
 * The first of the words that stands in a text, in lower case; null: none. English words count as
 * whole words whatever their case and kind of apostrophe, Japanese ones anywhere. What lies within
 * an exception is passed over.
 */
export function wordIn(text: string, cues: WordCues): string | null {
  const { words, exceptions } = patternsOf(cues)
  const read = plain(text)
  return words.exec(exceptions ? read.replace(exceptions, ' ') : read)?.[0] ?? null
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('’', "'")
}

type Patterns = { readonly words: RegExp; readonly exceptions: RegExp | null }

// A call is read anew with each line: the lists are made into patterns once.
const made = new WeakMap<WordCues, Patterns>()

function patternsOf(cues: WordCues): Patterns {
  const known = made.get(cues)
  if (known) return known
  const { en, ja, except } = cues
  const patterns = {
    words: new RegExp(`${whole(en)}|${anyOf(ja)}`, 'u'),
    exceptions: except ? new RegExp(anyOf([...except.en, ...except.ja]), 'gu') : null,
  }
  made.set(cues, patterns)
  return patterns
}

const whole = (words: readonly string[]) => `(?<![\\p{L}\\p{N}])${anyOf(words)}(?![\\p{L}\\p{N}])`

/** Of none, a pattern that fits nothing. */
function anyOf(words: readonly string[]): string {
  const escaped = words.map((word) => plain(word).replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
  return escaped.length > 0 ? `(?:${escaped.join('|')})` : '(?!)'
}
