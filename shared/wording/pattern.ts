import type { Language } from '../base/language.ts'
import { keyOf, sentencesOf } from './tokens.ts'

/** Tokens in a row; `says` is what a fix puts for them instead of themselves. */
export type Phrase = { readonly tokens: readonly string[]; readonly says: string | null }

export type PatternPart =
  | { readonly kind: 'phrases'; readonly phrases: Phrases; readonly optional: boolean }
  | { readonly kind: 'gap'; readonly min: number; readonly max: number }
  | { readonly kind: 'open' | 'close'; readonly name: string }
  | { readonly kind: 'sentence-start' | 'clause-start' | 'sentence-end' }

/** Phrases by their first token, of each the longest first. */
export type Phrases = ReadonlyMap<string, readonly Phrase[]>
export type PhraseSets = Readonly<Record<string, Phrases>>

export type Pattern = {
  readonly parts: readonly PatternPart[]
  /** What must be in a sentence for it to fit at all, and what it begins with, if that is known. */
  readonly needs: readonly Phrases[]
  readonly begins: Phrases | null
}

/** Longest gap in tokens, and most gaps in a pattern: with them no text makes a search long. */
const longestGap = 20
const mostGaps = 4

const partPattern =
  /\s*(?:(?<group>\([^()]*\))(?<maybe>\?)?|\{(?<set>[a-z-]+)\}(?<setMaybe>\?)?|<(?<open>[a-z]+):|(?<close>>)|(?<min>\d*)\.\.(?<max>\d+)|(?<sign>[\^~$])|(?<literal>(?:(?!\d*\.\.)[^(){}<>^~$?.])+))/uy

const signs = { '^': 'sentence-start', '~': 'clause-start', $: 'sentence-end' } as const

/**
 * Reads a pattern of the content. Not a regular expression: it is matched in one pass, whatever the
 * text (no search can run away).
 *
 *     carrier failed     words in a row; # is any number
 *     (lost|left behind) one of these; with ? behind it, or nothing
 *     {others}           one phrase of a set of the language, also with ?
 *     ..4  1..4          up to four tokens, at least none or one
 *     <what:1..4>        what a fix may use again; <cue:…> is all that is pointed at
 *     ^  ~  $            a sentence begins, a clause begins, a sentence ends
 *
 * A token is a word in English and a character in Japanese. Throws an Error for anything else.
 */
export function readPattern(source: string, language: Language, sets: PhraseSets): Pattern {
  const parts: PatternPart[] = []
  const open: string[] = []
  let at = 0
  while (at < source.trimEnd().length) {
    partPattern.lastIndex = at
    const groups = partPattern.exec(source)?.groups
    if (!groups) throw new Error(`cannot read the pattern ${source} at ${at}`)
    at = partPattern.lastIndex
    const { group, set, open: opened, close, min, max, sign, literal } = groups
    if (group) parts.push(choice(group.slice(1, -1).split('|'), language, groups['maybe']))
    else if (set) parts.push(setPart(set, sets, groups['setMaybe']))
    else if (opened) parts.push({ kind: 'open', name: open[open.push(opened) - 1] ?? '' })
    else if (close) parts.push({ kind: 'close', name: open.pop() ?? missing('<', source) })
    else if (max) parts.push({ kind: 'gap', min: Number(min ?? 0), max: Number(max) })
    else if (sign) parts.push({ kind: signs[sign as keyof typeof signs] })
    else if (literal) parts.push(choice([literal], language, undefined))
  }
  if (open.length > 0) missing('>', source)
  const gaps = parts.filter((part) => part.kind === 'gap')
  if (gaps.length > mostGaps || gaps.some(({ max }) => max > longestGap)) {
    throw new Error(`too many or too long gaps in the pattern ${source}`)
  }
  const needs = parts
    .flatMap((part) => (part.kind === 'phrases' && !part.optional ? [part.phrases] : []))
    .toSorted((a, b) => a.size - b.size)
  if (needs.length === 0) throw new Error(`the pattern ${source} has no words of its own`)
  const first = parts.find((part) => part.kind === 'phrases' || part.kind === 'gap')
  const begins = first?.kind === 'phrases' && !first.optional ? first.phrases : null
  return { parts, needs, begins }
}

/** Phrases as they are looked up. */
export function phrasesOf(list: readonly Phrase[]): Phrases {
  const longestFirst = list.toSorted((a, b) => b.tokens.length - a.tokens.length)
  const byFirst = new Map<string, Phrase[]>()
  for (const phrase of longestFirst) {
    const key = keyOf(phrase.tokens[0] ?? '')
    byFirst.set(key, [...(byFirst.get(key) ?? []), phrase])
  }
  return byFirst
}

/** A phrase in tokens, as texts are cut into them. */
export function readPhrase(source: string, language: Language, says: string | null): Phrase {
  const [sentence, more] = sentencesOf(source, language)
  if (!sentence || more || /[{}<>^~$?]|\.\./.test(source)) throw new Error(`no phrase: ${source}`)
  return { tokens: sentence.tokens.map((token) => token.text), says }
}

function choice(
  sources: readonly string[],
  language: Language,
  maybe: string | undefined,
): PatternPart {
  const phrases = phrasesOf(sources.map((source) => readPhrase(source.trim(), language, null)))
  return { kind: 'phrases', phrases, optional: maybe !== undefined }
}

function setPart(name: string, sets: PhraseSets, maybe: string | undefined): PatternPart {
  const phrases = sets[name]
  if (!phrases) throw new Error(`there is no set {${name}}`)
  return { kind: 'phrases', phrases, optional: maybe !== undefined }
}

function missing(sign: string, source: string): never {
  throw new Error(`a ${sign} is missing in the pattern ${source}`)
}
