import type { Language } from '../base/language.ts'
import { quotedSpans } from './quotes.ts'

/** A word or a sign of an English text, a character of a Japanese one, as patterns compare it. */
export type Token = {
  readonly text: string
  readonly sort: Sort | null
  readonly start: number
  readonly end: number
}

/**
 * What a word is by its looks: a number, an ABBREVIATION (two capitals or more, six signs at most), a
 * NAME (a capital inside a sentence). Only words have one: a Japanese token is one character.
 */
export type Sort = '#' | 'CAPITAL' | 'ABBREVIATION' | 'NAME'

export type Sentence = {
  readonly start: number
  readonly end: number
  readonly tokens: readonly Token[]
  /** The places of each token in it, by its text and by its sort. */
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
  const isShouted = !/\p{Ll}/u.test(text)
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
    const sort = isQuoted ? null : sortOf(found, { isShouted, isFirst: tokens.length === 0 })
    tokens.push({ text: token, sort, start: index, end: readTo })
    if (endings[language].test(token) && isEnd(text, readTo, tokens, language)) close()
  }
  close()
  return sentences
}

/** Where all is in capitals they tell nothing. */
function sortOf(found: string, { isShouted, isFirst }: Record<'isShouted' | 'isFirst', boolean>) {
  if (/^\p{N}/u.test(found)) return '#'
  if (/^\p{Lu}$/u.test(found)) return 'CAPITAL'
  if (isShouted) return null
  if (/^(?=(?:.*\p{Lu}){2})[\p{Lu}\p{N}]{2,6}s?$/u.test(found)) return 'ABBREVIATION'
  return !isFirst && /^\p{Lu}\p{Ll}+$/u.test(found) ? 'NAME' : null
}

function placesOf(tokens: readonly Token[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (const [place, { text, sort }] of tokens.entries()) {
    for (const key of sort ? [text, sort] : [text]) {
      const known = places.get(key)
      if (known) known.push(place)
      else places.set(key, [place])
    }
  }
  return places
}

/** "Mr. Ito", "A. Sample" and "no.5" go on after their full stop. */
function isEnd(text: string, end: number, tokens: readonly Token[], language: Language): boolean {
  if (language === 'ja') {
    const isDecimal = tokens.at(-1)?.text === '.' && /^\p{N}/u.test(text.slice(end, end + 1))
    return !isDecimal && !/^[。.!?」』）)]/.test(text.slice(end, end + 1))
  }
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
