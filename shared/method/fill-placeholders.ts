import type { Language } from '../base/language.ts'
import type { Placeholder } from './playbook.ts'

/** What each placeholder stands for right now. One that is missing or blank cannot be filled. */
export type PlaceholderValues = Readonly<Partial<Record<Placeholder, string>>>

/**
 * Longer than this a value would push the prompt off one glance. Japanese takes more than twice the
 * width: its letters are wider, and its lines break between phrases.
 */
const longestValue: Readonly<Record<Language, number>> = { en: 100, ja: 40 }

/**
 * The text with every {placeholder} filled; null when one of them has no value. Values stay as the
 * rep typed them, braces and all, and are never filled a second time.
 */
export function fillPlaceholders(
  text: string,
  values: PlaceholderValues,
  language: Language,
): string | null {
  let complete = true
  const filled = text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = spoken(values[name as Placeholder] ?? '', language)
    if (value === '') complete = false
    return value
  })
  return complete ? filled : null
}

/**
 * A typed line as part of a sentence: on one line, without its full stop, and not too long. Of a
 * long one the first sentence is kept if it fits; otherwise it is cut, which … shows.
 */
function spoken(value: string, language: Language): string {
  const longest = longestValue[language]
  const line = value.trim().replaceAll(/\s+/g, ' ')
  const first = /^.+?(?:[.!?](?=\s)|[。！？])/u.exec(line)?.[0] ?? line
  const kept = [line, first].find((text) => [...text].length <= longest)
  return kept?.replace(/(?<![.。])[.。]$/u, '') ?? `${firstLetters(line, longest)}…`
}

// By code points: a cut must not fall into the middle of a character.
const firstLetters = (text: string, count: number) => [...text].slice(0, count).join('').trimEnd()
