import { diffArrays } from 'diff'
import type { Language } from '../base/language.ts'

/** A stretch of a text that stayed, went or came. */
export type WordChange = { readonly is: 'same' | 'gone' | 'new'; readonly text: string }

/**
 * What became of a text, word by word. Japanese has no spaces, so words are found by the rules of
 * the language. All that did not come makes the text before, all that did not go the text after,
 * to the last character.
 */
export function wordChanges(before: string, after: string, language: Language): WordChange[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  const words = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment)
  const parts = diffArrays(words(before), words(after)).map(
    ({ added, removed, value }): WordChange => ({
      is: added ? 'new' : removed ? 'gone' : 'same',
      text: value.join(''),
    }),
  )
  return calmed(parts)
}

/**
 * A space or comma that two changes have between them belongs to both: a sentence that was written
 * anew is struck out once, not word by word. What went stands before what came.
 */
function calmed(parts: readonly WordChange[]): WordChange[] {
  const told: WordChange[] = []
  let gone = ''
  let come = ''
  const tell = () => {
    if (gone !== '') told.push({ is: 'gone', text: gone })
    if (come !== '') told.push({ is: 'new', text: come })
    gone = ''
    come = ''
  }
  parts.forEach((part, place) => {
    if (part.is === 'gone') gone += part.text
    else if (part.is === 'new') come += part.text
    else if (gone !== '' && come !== '' && place < parts.length - 1 && !hasLetter(part.text)) {
      gone += part.text
      come += part.text
    } else {
      tell()
      told.push(part)
    }
  })
  tell()
  return told
}

const hasLetter = (text: string) => /[\p{L}\p{N}]/u.test(text)
