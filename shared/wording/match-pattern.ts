import {
  anyPart,
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
  { parts, needs, rarest, begins }: Pattern,
  sentence: Sentence,
  most = Infinity,
): Match[] {
  const matches: Match[] = []
  if ((rarest && !mayStand(sentence, rarest)) || !standInOrder(sentence, needs)) return matches
  const starts = begins ? fitting(sentence, begins) : null
  for (let from = 0; from < sentence.tokens.length && matches.length < most; from++) {
    if (starts && !starts.has(from)) continue
    const match = matchFrom(parts, sentence, from)
    if (!match) continue
    matches.push(match)
    from = Math.max(from, match.to - 1)
  }
  return matches
}

/** Whether a first word of one of the phrases is there at all. */
function mayStand({ places }: Sentence, phrases: Phrases): boolean {
  if (phrases.has(anyWord)) return true
  if (phrases.size < places.size) {
    for (const key of phrases.keys()) if (places.has(key)) return true
  } else {
    for (const key of places.keys()) if (phrases.has(key)) return true
  }
  return false
}

/** Whether what must be in a sentence is there, each behind the one before. Most patterns end here. */
function standInOrder(sentence: Sentence, needs: readonly Phrases[]): boolean {
  let from = 0
  if (!needs.every((phrases) => mayStand(sentence, phrases))) return false
  for (const phrases of needs) {
    let next = Infinity
    for (const place of fitting(sentence, phrases).keys()) {
      if (place >= from && place < next) next = place
    }
    if (next === Infinity) return false
    from = next + 1
  }
  return true
}

type Fitting = ReadonlyMap<number, readonly Phrase[]>
const known = new WeakMap<Sentence, Map<Phrases, Fitting>>()

/** Which of the phrases fit at which places of a sentence; worked out once, as patterns share sets. */
function fitting(sentence: Sentence, phrases: Phrases): Fitting {
  const ofSentence = known.get(sentence) ?? new Map<Phrases, Fitting>()
  known.set(sentence, ofSentence)
  const before = ofSentence.get(phrases)
  if (before) return before
  const { tokens, places } = sentence
  const found = new Map<number, Phrase[]>()
  const look = (some: readonly Phrase[] = [], at: Iterable<number> = []) => {
    for (const place of at) {
      for (const phrase of some) {
        if (!fits(phrase, tokens, place)) continue
        const there = found.get(place)
        if (there) there.push(phrase)
        else found.set(place, [phrase])
      }
    }
  }
  for (const key of phrases.size < places.size ? phrases.keys() : places.keys()) {
    if (places.has(key)) look(phrases.get(key), places.get(key))
  }
  look(phrases.get(anyWord), phrases.has(anyWord) ? tokens.keys() : [])
  ofSentence.set(phrases, found)
  return found
}

/**
 * Walks all ways at once, part by part, and keeps one way to each place: never more steps than parts
 * × tokens × phrases. The way kept is the one with the shortest gaps and the optional words in it.
 */
function matchFrom(parts: readonly PatternPart[], sentence: Sentence, from: number): Match | null {
  let states: State[] = [{ at: from, says: null, captured: {} }]
  for (const part of parts) {
    const next = new Map<number, State>()
    for (const state of states) {
      for (const reached of after(part, sentence, state)) {
        if (!next.has(reached.at)) next.set(reached.at, reached)
      }
    }
    if (next.size === 0) return null
    states = [...next.values()]
  }
  const [best] = states
  return best ? { from, to: best.at, captured: best.captured } : null
}

function after(part: PatternPart, sentence: Sentence, state: State): State[] {
  const { at, captured } = state
  const { tokens } = sentence
  switch (part.kind) {
    case 'phrases': {
      const states = (fitting(sentence, part.phrases).get(at) ?? []).map(
        ({ tokens: words, says }) => ({ at: at + words.length, says, captured }),
      )
      return part.optional ? [...states, state] : states
    }
    case 'none':
      return fitting(sentence, part.phrases).has(at) ? [] : [state]
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
  return words.every((word, index) => {
    const token = tokens[at + index]
    if (!token) return false
    if (word.length > 1 && word.endsWith(anyPart)) return token.text.startsWith(word.slice(0, -1))
    if (word.length > 1 && word.startsWith(anyPart)) return token.text.endsWith(word.slice(1))
    return word === token.text || word === token.sort
  })
}

const clauseSigns = new Set([',', ';', ':', '、', '-', '–', '—', 'and', 'that', 'because', 'so'])
const isClauseSign = (token: Token | undefined) =>
  token !== undefined && clauseSigns.has(token.text)
