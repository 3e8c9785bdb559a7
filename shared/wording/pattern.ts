import type { Language } from '../base/language.ts'
import { sentencesOf } from './tokens.ts'

/** Tokens in a row; `says` is what a fix puts for them instead of themselves. */
export type Phrase = { readonly tokens: readonly string[]; readonly says: string | null }

export type PatternPart =
  | { readonly kind: 'phrases'; readonly phrases: Phrases; readonly optional: boolean }
  | { readonly kind: 'none'; readonly phrases: Phrases }
  | { readonly kind: 'capitals'; readonly min: number; readonly max: number }
  | { readonly kind: 'gap'; readonly min: number; readonly max: number }
  | { readonly kind: 'open' | 'close'; readonly name: string }
  | { readonly kind: 'sentence-start' | 'clause-start' | 'sentence-end' }

/** In a word of a phrase: mis* is mislaid and misprinted, *ed both checked and mailed. */
export const anyPart = '*'
/** Where phrases stand whose first word has such a part. */
export const anyWord = '*'

/** Phrases by their first token, of each the longest first. */
export type Phrases = ReadonlyMap<string, readonly Phrase[]>
export type PhraseSets = Readonly<Record<string, Phrases>>

export type Pattern = {
  readonly parts: readonly PatternPart[]
  /** What must be in a sentence for it to fit at all, in this order; of it what is seldom there. */
  readonly needs: readonly Phrases[]
  readonly rarest: Phrases | null
  /** What it begins with, if that is known. */
  readonly begins: Phrases | null
}

/** Longest gap in tokens, and most gaps in a pattern: with them no text makes a search long. */
const longestGap = 20
const mostGaps = 4

const partPattern =
  /\s*(?:(?<none>!)?(?:(?<group>\([^()]*\))|\{(?<set>[a-z-]+)\})(?<maybe>\?)?|\[capitals (?<least>\d+)\.\.(?<most>\d+)\]|<(?<open>[a-z]+):|(?<close>>)|(?<min>\d*)\.\.(?<max>\d+)|(?<sign>[\^~$])|(?<literal>(?:(?!\d*\.\.)[^(){}<>[\]^~$?!.])+))/uy

const signs = { '^': 'sentence-start', '~': 'clause-start', $: 'sentence-end' } as const

/**
 * Reads a pattern of the content. Not a regular expression: it is matched in one pass, whatever the
 * text (no search can run away).
 *
 *     carrier failed     words in a row; # is any number
 *     (lost|left behind) one of these; with ? behind it, or nothing
 *     {others}           one phrase of a set of the language, also with ?; (we|{others}) as well
 *     {abbreviation}     a word that looks like one, {name} like a name, {question} a question mark
 *     mis*  *ed          a word that begins, or ends, like this
 *     !(not|never)       none of these here; no word is used up
 *     [capitals 2..5]    so many capitals in a row, no more: an abbreviation in Japanese
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
    const { none, group, set, maybe, open: opened, close, min, max, sign, literal } = groups
    const { least, most } = groups
    const choices = group
      ? group.slice(1, -1).split('|')
      : set
        ? [`{${set}}`]
        : literal && [literal]
    if (choices) {
      const whole = set ? sets[set] : undefined
      const phrases = whole ?? phrasesOf(choices.flatMap((one) => phrasesIn(one, language, sets)))
      if (none) parts.push({ kind: 'none', phrases })
      else parts.push({ kind: 'phrases', phrases, optional: maybe !== undefined })
    } else if (most) {
      parts.push({ kind: 'capitals', min: Number(least), max: Number(most) })
    } else if (opened) parts.push({ kind: 'open', name: open[open.push(opened) - 1] ?? '' })
    else if (close) parts.push({ kind: 'close', name: open.pop() ?? missing('<', source) })
    else if (max) parts.push({ kind: 'gap', min: Number(min ?? 0), max: Number(max) })
    else if (sign) parts.push({ kind: signs[sign as keyof typeof signs] })
  }
  if (open.length > 0) missing('>', source)
  const gaps = parts.filter((part) => part.kind === 'gap')
  if (gaps.length > mostGaps || gaps.some(({ max }) => max > longestGap)) {
    throw new Error(`too many or too long gaps in the pattern ${source}`)
  }
  const needs = parts.flatMap((part) =>
    part.kind === 'phrases' && !part.optional ? [part.phrases] : [],
  )
  const [rarest = null] = needs.toSorted((a, b) => commonness(a) - commonness(b))
  if (!rarest && !parts.some(({ kind }) => kind === 'capitals')) {
    throw new Error(`the pattern ${source} has no words of its own`)
  }
  const first = parts.find(
    ({ kind }) => kind === 'phrases' || kind === 'gap' || kind === 'capitals',
  )
  const begins = first?.kind === 'phrases' && !first.optional ? first.phrases : null
  return { parts, needs, rarest, begins }
}

const common = new Set(
  'the a an our my your this that it i we you they is are was were be been has have had will in on at to of for with by from and not # . , 、 の は が を に で と も'.split(
    ' ',
  ),
)
/** How often phrases are met, by and large: what a pattern is best given up by. */
function commonness(phrases: Phrases): number {
  let met = phrases.size + (phrases.has(anyWord) ? 500 : 0)
  for (const word of common) {
    if (phrases.get(word)?.some(({ tokens }) => tokens.length === 1)) met += 1000
  }
  return met
}

/** Phrases as they are looked up. */
export function phrasesOf(list: readonly Phrase[]): Phrases {
  const longestFirst = list.toSorted((a, b) => b.tokens.length - a.tokens.length)
  const byFirst = new Map<string, Phrase[]>()
  for (const phrase of longestFirst) {
    const first = phrase.tokens[0] ?? ''
    const key = first.length > 1 && first.includes(anyPart) ? anyWord : first
    byFirst.set(key, [...(byFirst.get(key) ?? []), phrase])
  }
  return byFirst
}

/** A phrase of a choice or a set, or all of a set that is named there; `says` is for the phrase. */
export function phrasesIn(
  source: string,
  language: Language,
  sets: PhraseSets,
  says: string | null = null,
): readonly Phrase[] {
  const name = /^\s*\{([a-z-]+)\}\s*$/.exec(source)?.[1]
  if (name === undefined) return [readPhrase(source, language, says)]
  const sort = sorts[name]
  if (sort) return [{ tokens: [sort], says: null }]
  const phrases = sets[name]
  if (!phrases) throw new Error(`there is no set {${name}}`)
  return [...phrases.values()].flat()
}

const sorts: Readonly<Record<string, string>> = {
  abbreviation: 'ABBREVIATION',
  name: 'NAME',
  question: '?',
}

/** A phrase in tokens, as texts are cut into them: `mis*`, `*ed` and # stay what they are. */
function readPhrase(source: string, language: Language, says: string | null): Phrase {
  const words = source.trim().split(' ')
  // Most are plain words, and there are thousands.
  if (language === 'en' && words.every((word) => /^[a-z]+$/.test(word)))
    return { tokens: words, says }
  const [sentence, more] = sentencesOf(source, language)
  if (!sentence || more || /[{}<>^~$?]|\.\./.test(source)) throw new Error(`no phrase: ${source}`)
  const tokens: string[] = []
  for (const [index, { text, start }] of sentence.tokens.entries()) {
    const before = sentence.tokens[index - 1]
    const joined = before?.end === start && (text === anyPart || before.text === anyPart)
    tokens.push(joined ? `${tokens.pop()}${text}` : text)
  }
  return { tokens, says }
}

function missing(sign: string, source: string): never {
  throw new Error(`a ${sign} is missing in the pattern ${source}`)
}
