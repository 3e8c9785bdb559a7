import {
  anyEnd,
  anyWord,
  type Pattern,
  type PatternPart,
  type Phrase,
  type Phrases,
} from './pattern.ts'
import type { Sentence, Token } from './tokens.ts'

/** What a name of a pattern stands for: tokens from, to, and what a fix says for them. */
export type Captured = { readonly from: number; readonly to: number; readonly says: string | null }

export type Match = {
  readonly from: number
  readonly to: number
  readonly captured: Readonly<Record<string, Captured>>
}

type State = {
  readonly at: number
  readonly says: string | null
  readonly captured: Readonly<Record<string, Captured>>
}

/** Whether one of the patterns fits somewhere in a sentence. */
export function hasAny(patterns: readonly Pattern[], sentence: Sentence): boolean {
  return patterns.some((pattern) => allMatches(pattern, sentence, 1).length > 0)
}

/** The places where a pattern fits, one after the other, none over another. */
export function allMatches(
  { parts, needs, begins }: Pattern,
  sentence: Sentence,
  most = Infinity,
): Match[] {
  const matches: Match[] = []
  const { tokens } = sentence
  if (!needs.every((phrases) => isIn(sentence, phrases))) return matches
  for (let from = 0; from < tokens.length && matches.length < most; from++) {
    if (begins && candidates(begins, tokens[from]).length === 0) continue
    const match = matchFrom(parts, tokens, from)
    if (!match) continue
    matches.push(match)
    from = Math.max(from, match.to - 1)
  }
  return matches
}

/** Whether one of the phrases stands anywhere in a sentence. Looks up the fewer of the two. */
function isIn(sentence: Sentence, phrases: Phrases): boolean {
  const { tokens, places } = sentence
  const anywhere = phrases.get(anyWord)
  if (anywhere && tokens.some((_, at) => fitsOne(anywhere, tokens, at))) return true
  const keys = phrases.size < places.size ? phrases.keys() : places.keys()
  for (const key of keys) {
    const some = phrases.get(key)
    if (some && places.get(key)?.some((place) => fitsOne(some, tokens, place))) return true
  }
  return false
}

const fitsOne = (some: readonly Phrase[], tokens: readonly Token[], at: number) =>
  some.some((phrase) => fits(phrase, tokens, at))

/** The phrases that may begin at a token. */
function candidates(phrases: Phrases, token: Token | undefined): readonly Phrase[] {
  if (!token) return []
  const byText = phrases.get(token.text) ?? []
  const bySort = (token.sort && phrases.get(token.sort)) ?? []
  const byStart = phrases.get(anyWord) ?? []
  if (bySort.length + byStart.length === 0) return byText
  return [...byText, ...bySort, ...byStart]
}

/**
 * Walks all ways at once, part by part, and keeps one way to each place: never more steps than parts
 * × tokens × phrases. The way kept is the one with the shortest gaps and the optional words in it.
 */
function matchFrom(
  parts: readonly PatternPart[],
  tokens: readonly Token[],
  from: number,
): Match | null {
  let states: State[] = [{ at: from, says: null, captured: {} }]
  for (const part of parts) {
    const next = new Map<number, State>()
    for (const state of states) {
      for (const reached of after(part, tokens, state)) {
        if (!next.has(reached.at)) next.set(reached.at, reached)
      }
    }
    if (next.size === 0) return null
    states = [...next.values()]
  }
  const [best] = states
  return best ? { from, to: best.at, captured: best.captured } : null
}

function after(part: PatternPart, tokens: readonly Token[], state: State): State[] {
  const { at, captured } = state
  switch (part.kind) {
    case 'phrases': {
      const states = candidates(part.phrases, tokens[at])
        .filter((phrase) => fits(phrase, tokens, at))
        .map(({ tokens: words, says }) => ({ at: at + words.length, says, captured }))
      return part.optional ? [...states, state] : states
    }
    case 'none':
      return candidates(part.phrases, tokens[at]).some((phrase) => fits(phrase, tokens, at))
        ? []
        : [state]
    case 'capitals': {
      const isCapital = (place: number) => tokens[place]?.sort === 'CAPITAL'
      let to = at
      while (to - at <= part.max && isCapital(to)) to += 1
      const isWhole = !isCapital(at - 1) && to - at >= part.min && to - at <= part.max
      return isWhole ? [{ at: to, says: null, captured }] : []
    }
    case 'gap': {
      const room = Math.min(part.max, tokens.length - at)
      return Array.from({ length: Math.max(0, room - part.min + 1) }, (_, step) => ({
        at: at + part.min + step,
        says: null,
        captured,
      }))
    }
    case 'open':
      return [
        {
          at,
          says: null,
          captured: { ...captured, [part.name]: { from: at, to: at, says: null } },
        },
      ]
    case 'close':
      return [
        {
          ...state,
          captured: {
            ...captured,
            [part.name]: { from: captured[part.name]?.from ?? at, to: at, says: state.says },
          },
        },
      ]
    case 'sentence-start':
      return at === 0 ? [state] : []
    case 'clause-start':
      return at === 0 || isClauseSign(tokens[at - 1]) ? [state] : []
    case 'sentence-end':
      return tokens.slice(at).every((token) => /^[.。!?」』）)"”]$/.test(token.text)) ? [state] : []
  }
}

function fits({ tokens: words }: Phrase, tokens: readonly Token[], at: number): boolean {
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? ''
    const token = tokens[at + index]
    if (!token) return false
    if (word === token.text || word === token.sort) continue
    if (!isBeginning(word) || !token.text.startsWith(word.slice(0, -1))) return false
  }
  return true
}

const isBeginning = (word: string) => word.length > 1 && word.endsWith(anyEnd)

const clauseSigns = new Set([',', ';', ':', '、', '-', '–', '—', 'and', 'that', 'because', 'so'])
const isClauseSign = (token: Token | undefined) =>
  token !== undefined && clauseSigns.has(token.text)
