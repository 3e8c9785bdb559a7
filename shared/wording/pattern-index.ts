import { anyEnd, type Pattern, type Phrase, type Phrases } from './pattern.ts'
import type { Sentence } from './tokens.ts'

/** Patterns by how a phrase begins that they cannot do without; `always` are those without one. */
export type PatternIndex = {
  readonly byBeginning: ReadonlyMap<string, readonly Pattern[]>
  readonly always: readonly Pattern[]
}

/** So that a sentence is held against the few patterns it may fit, not against hundreds. */
export function indexOf(patterns: readonly Pattern[]): PatternIndex {
  const byBeginning = new Map<string, Pattern[]>()
  const always: Pattern[] = []
  for (const pattern of patterns) {
    const [rarest] = pattern.needs.toSorted((a, b) => commonness(a) - commonness(b))
    const beginnings = rarest ? phrasesIn(rarest).map(beginning) : [null]
    if (beginnings.includes(null)) always.push(pattern)
    else {
      for (const key of new Set(beginnings as string[])) {
        byBeginning.set(key, [...(byBeginning.get(key) ?? []), pattern])
      }
    }
  }
  return { byBeginning, always }
}

/** The patterns that may fit in a sentence: all that do, and few more. */
export function mayFit({ byBeginning, always }: PatternIndex, { tokens }: Sentence): Set<Pattern> {
  const some = new Set(always)
  for (const [at, { text, sort }] of tokens.entries()) {
    const next = tokens[at + 1]?.text ?? ''
    for (const key of [text, text + blank + next, sort ?? '']) {
      for (const pattern of byBeginning.get(key) ?? []) some.add(pattern)
    }
  }
  return some
}

const blank = ' '
/** A sort of words, as # for numbers, is no text to go by when it comes second. */
const isText = (word: string) => !word.endsWith(anyEnd) && !/^(?:#|[A-Z]{2,})$/.test(word)

function beginning({ tokens: [first = '', second] }: Phrase): string | null {
  if (first.endsWith(anyEnd)) return null
  return second !== undefined && isText(first) && isText(second) ? first + blank + second : first
}

const phrasesIn = (phrases: Phrases) => [...phrases.values()].flat()
const commonness = (phrases: Phrases) =>
  phrasesIn(phrases).reduce((sum, phrase) => sum + (beginning(phrase)?.includes(blank) ? 1 : 12), 0)
