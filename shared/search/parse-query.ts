import type { Severity } from '../case/severity.ts'
import {
  closedWords,
  type FilterName,
  filterNames,
  openWords,
  spanValues,
  spanWords,
} from './filter-words.ts'
import { fold } from './fold.ts'
import { fieldBreak } from './marks.ts'
import { mostWords, nothingAsked, type Query } from './query.ts'
import { type Here, spanNamed, type Span, spanWritten } from './span.ts'

/** Longest text that is looked at, in UTF-16 units. */
export const maxQuery = 500

type Token = { readonly key: string; readonly value: string; readonly isQuoted: boolean }

const tokens = /([^\s":]+):"([^"]*)"?|"([^"]*)"?|(\S+)/gu
const phraseMarks = /[「」『』“”„]/g

const byName = new Map<string, FilterName>(
  (Object.keys(filterNames) as FilterName[]).flatMap((name) =>
    filterNames[name].map((written) => [fold(written), name] as const),
  ),
)
const folded = <T>(words: Readonly<Record<string, T>>) =>
  new Map(Object.entries(words).map(([word, value]) => [fold(word), value]))
const bareSpans = folded(spanWords)
const namedSpans = folded(spanValues)
const isOpenWord = new Map([
  ...openWords.map((word) => [fold(word), true] as const),
  ...closedWords.map((word) => [fold(word), false] as const),
])

/**
 * Reads what was typed: words that must all be there, "phrases" in quotes of either language, and
 * filters. A filter that is not finished narrows nothing; one that is no filter is a word. What
 * stands in quotes is never a filter.
 */
export function parseQuery(typed: string, here: Here): Query {
  let query = nothingAsked
  const found = tokensOf(typed.slice(0, maxQuery))
  for (let at = 0; at < found.length; at++) {
    const token = found[at]
    if (!token) break
    const next = found[at + 1]
    const pair = next && !token.isQuoted && !next.isQuoted ? `${token.value} ${next.value}` : ''
    const span = token.key === '' ? bareSpans.get(pair) : undefined
    if (span) at += 1
    query = span ? within(query, spanNamed(span, here)) : withToken(query, token, here)
  }
  const { words, customers } = query
  return { ...query, words: words.slice(0, mostWords), customers: customers.slice(0, mostWords) }
}

function tokensOf(typed: string): Token[] {
  const plain = typed.replaceAll(fieldBreak, ' ').replace(phraseMarks, '"').normalize('NFKC')
  return [...plain.matchAll(tokens)].flatMap(([, key, keyed, phrase, word = '']) => {
    if (key !== undefined) {
      const value = { key: fold(key), value: fold(keyed ?? '').trim(), isQuoted: true }
      return byName.has(value.key) ? [value] : [plainWord(`${key}:`), { ...value, key: '' }]
    }
    if (phrase !== undefined) return [{ key: '', value: fold(phrase).trim(), isQuoted: true }]
    const colon = word.indexOf(':')
    const name = fold(word.slice(0, Math.max(0, colon)))
    if (!byName.has(name)) return [plainWord(word)]
    return [{ key: name, value: fold(word.slice(colon + 1)), isQuoted: false }]
  })
}

const plainWord = (word: string): Token => ({ key: '', value: fold(word), isQuoted: false })

function withToken(query: Query, { key, value, isQuoted }: Token, here: Here): Query {
  if (key !== '') return withFilter(query, byName.get(key), value, here) ?? query
  if (!isQuoted) {
    const isOpen = isOpenWord.get(value)
    if (isOpen !== undefined) return { ...query, isOpen }
    const span = bareSpans.get(value)
    if (span) return within(query, spanNamed(span, here))
    const severity = /^重大度([1-4])$/.exec(value)?.[1]
    if (severity) return { ...query, severity: Number(severity) as Severity }
  }
  return value === '' ? query : { ...query, words: [...query.words, value] }
}

/** Null: it is not finished, or nothing it could mean. */
function withFilter(
  query: Query,
  name: FilterName | undefined,
  value: string,
  here: Here,
): Query | null {
  if (value === '' || !name) return null
  if (name === 'customer') return { ...query, customers: [...query.customers, value] }
  if (name === 'severity') {
    return /^[1-4]$/.test(value) ? { ...query, severity: Number(value) as Severity } : null
  }
  const named = namedSpans.get(value)
  const span = named ? spanNamed(named, here) : spanWritten(value, here)
  if (!span) return null
  return name === 'since' ? { ...query, sinceMs: span.fromMs } : { ...query, beforeMs: span.toMs }
}

function within(query: Query, { fromMs, toMs }: Span): Query {
  return { ...query, sinceMs: fromMs, beforeMs: toMs }
}
