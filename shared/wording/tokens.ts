import type { Language } from '../base/language.ts'
import { quotedSpans } from './quotes.ts'

/** A word or a sign of an English text, a character of a Japanese one, as patterns compare it. */
export type Token = { readonly text: string; readonly start: number; readonly end: number }

export type Sentence = {
  readonly start: number
  readonly end: number
  readonly tokens: readonly Token[]
  /** The places of each token in it; # for any number. */
  readonly places: ReadonlyMap<string, readonly number[]>
}

/** Stands for what somebody else said: no cue is ever equal to it. */
const quoted = '\uFFFC'

const tokenPattern: Readonly<Record<Language, RegExp>> = {
  en: /\d+(?:[.,:]\d+)*|[\p{L}\p{M}\p{N}]+(?:['’](?!s\b)\p{L}+)?|['’]s\b|\S/gu,
  ja: /\S/gu,
}
const endings: Readonly<Record<Language, RegExp>> = { en: /^[.!?]$/, ja: /^[。.!?]$/ }
const abbreviations = new Set(['mr', 'mrs', 'ms', 'dr', 'no', 'nos', 'st', 'approx', 'e', 'g', 'i'])

/**
 * A text in sentences and tokens. Words inside quotation marks count as somebody else's: they are
 * kept as one sign that matches nothing. Linear in the length of the text.
 */
export function sentencesOf(text: string, language: Language, isBeingTyped = false): Sentence[] {
  const quotes = quotedSpans(text, isBeingTyped)
  const sentences: Sentence[] = []
  let tokens: Token[] = []
  const close = () => {
    const [first] = tokens
    const last = tokens.at(-1)
    if (first && last) {
      sentences.push({ start: first.start, end: last.end, tokens, places: placesOf(tokens) })
    }
    tokens = []
  }
  let readTo = 0
  let quote = 0
  for (const { 0: found, index } of text.matchAll(tokenPattern[language])) {
    if (text.slice(readTo, index).includes('\n')) close()
    readTo = index + found.length
    while (quote < quotes.length && (quotes[quote]?.end ?? 0) <= index) quote += 1
    const isQuoted = (quotes[quote]?.start ?? Infinity) <= index
    const token = isQuoted ? quoted : comparable(found)
    tokens.push({ text: token, start: index, end: readTo })
    if (endings[language].test(token) && isEnd(text, readTo, tokens, language)) close()
  }
  close()
  return sentences
}

/** What a phrase may begin with at a token: the token itself, or # at a number. */
export const keyOf = (text: string) => (/^\p{N}/u.test(text) ? '#' : text)

function placesOf(tokens: readonly Token[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (const [place, { text }] of tokens.entries()) {
    const known = places.get(keyOf(text))
    if (known) known.push(place)
    else places.set(keyOf(text), [place])
  }
  return places
}

/** "Mr. Ito", "A. Sample" and "no.5" go on after their full stop. */
function isEnd(text: string, end: number, tokens: readonly Token[], language: Language): boolean {
  if (language === 'ja') return !/^[。.!?」』）)]/.test(text.slice(end, end + 1))
  if (!/^(?:[\s"”’)]|$)/.test(text.slice(end, end + 1))) return false
  const before = tokens.at(-2)?.text ?? ''
  return tokens.at(-1)?.text !== '.' || !(/^\p{L}$/u.test(before) || abbreviations.has(before))
}

/** Lower case, one sort of apostrophe, full-width signs as ASCII ones: one for one. */
function comparable(found: string): string {
  return found
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
}
