import { type Best, best } from './best.ts'
import { fold } from './fold.ts'
import { type Answer, type Hit, hitOf, type Indexed, type IndexedCase, isCase } from './hit.ts'
import { fieldBreak } from './marks.ts'
import { hasFilters, isEmptyQuery, type Query } from './query.ts'
import type { Searchable, SearchableCase, Source } from './searchable.ts'
import { sources } from './searchable.ts'
import { isSimilar, nameWords, slipsAllowed } from './similar-names.ts'

/** Everything that can be found, held in memory as folded text and looked through from end to end. */
export type SearchIndex = {
  /** Takes one in, or its newer state. */
  readonly put: (found: Searchable | SearchableCase) => void
  readonly remove: (id: string) => void
  readonly clear: () => void
  readonly find: (query: Query) => Answer
}

/** Most that are shown of each. */
const shown: Readonly<Record<Source, number>> = {
  case: 12,
  promise: 10,
  line: 20,
  proposal: 4,
  letter: 4,
}
const shownSimilar = 6
/** With so many found as typed, nobody needs a guess. */
const enoughFound = 5

/** Ids of all tables are random and never meet, so one map holds them all. */
export function createSearchIndex(): SearchIndex {
  const cases = new Map<string, IndexedCase>()
  const others = new Map<string, Indexed>()
  const caseOf = (item: Indexed) => (isCase(item) ? item : cases.get(item.caseId))

  const find = (query: Query): Answer => {
    if (isEmptyQuery(query)) return { groups: [], similar: [] }
    const groups = new Map(sources.map((source) => [source, best<Indexed>(shown[source])]))
    for (const item of cases.values()) offerCase(groups.get('case'), item, query)
    if (query.words.length > 0) {
      for (const item of others.values()) offerItem(groups.get(item.source), item, query, caseOf)
    }
    const isFound = (groups.get('case')?.offered() ?? 0) >= enoughFound
    return {
      groups: sources.flatMap((source) => {
        const group = groups.get(source)
        const total = group?.offered() ?? 0
        if (!group || total === 0) return []
        return [{ source, total, hits: hitsOf(group, query, caseOf) }]
      }),
      similar: isFound ? [] : hitsOf(similarTo(cases.values(), query), query, caseOf),
    }
  }

  return {
    put: (found) => {
      const item = indexed(found)
      if (isCase(item)) cases.set(item.id, item)
      else others.set(item.id, item)
    },
    remove: (id) => {
      if (!cases.delete(id)) others.delete(id)
    },
    clear: () => {
      cases.clear()
      others.clear()
    },
    find,
  }
}

function indexed(found: Searchable | SearchableCase): Indexed | IndexedCase {
  const folded = fold(found.text)
  if (!('customer' in found)) return { ...found, folded }
  const names = fold([found.customer, found.contact, found.phone].join(fieldBreak))
  return { ...found, folded, names } satisfies IndexedCase
}

function hitsOf(
  group: Best<Indexed>,
  query: Query,
  caseOf: (item: Indexed) => IndexedCase | undefined,
): Hit[] {
  return group.taken().flatMap((item) => {
    const of = caseOf(item)
    return of ? [hitOf(item, of, query)] : []
  })
}

/** In the names before elsewhere, what lives before what has ended, the newer first. */
function rankOf(tier: number, of: IndexedCase, atMs: number): number {
  return (tier * 2 + (of.isOpen ? 1 : 0)) * 1e14 + atMs
}

function offerCase(group: Best<Indexed> | undefined, item: IndexedCase, query: Query): void {
  if (!passes(item, item.atMs, query)) return
  let inNames = 0
  for (const word of query.words) {
    if (item.names.includes(word)) inNames += 1
    else if (!item.folded.includes(word)) return
  }
  group?.offer(item, rankOf(inNames > 0 ? 1 : 0, item, item.atMs))
}

/** Something of a case: found if a word is in it, and the others are in it or in the case's names. */
function offerItem(
  group: Best<Indexed> | undefined,
  item: Indexed,
  query: Query,
  caseOf: (item: Indexed) => IndexedCase | undefined,
): void {
  const { words } = query
  let inText = 0
  for (const word of words) if (item.folded.includes(word)) inText += 1
  if (inText === 0) return
  const of = caseOf(item)
  if (!of || !passes(of, item.atMs, query)) return
  const isWhole = inText === words.length
  if (!isWhole && !words.every((word) => item.folded.includes(word) || of.names.includes(word)))
    return
  group?.offer(item, rankOf(isWhole ? 1 : 0, of, item.atMs))
}

function passes(of: IndexedCase, atMs: number, query: Query): boolean {
  if (!hasFilters(query)) return true
  const { customers, isOpen, severity, sinceMs, beforeMs } = query
  return (
    (isOpen === null || isOpen === of.isOpen) &&
    (severity === null || severity === of.severity) &&
    (sinceMs === null || atMs >= sinceMs) &&
    (beforeMs === null || atMs < beforeMs) &&
    customers.every((name) => of.names.includes(name))
  )
}

/** Cases whose customer or contact may be meant, though the name was typed otherwise. */
function similarTo(cases: Iterable<IndexedCase>, query: Query): Best<Indexed> {
  const found = best<Indexed>(shownSimilar)
  const asked = [...query.words, ...query.customers].flatMap(nameWords)
  if (!asked.some((word) => slipsAllowed(word) > 0)) return found
  const filters = { ...query, customers: [] }
  const verdicts = new Map<string, boolean>()
  const isLike = (word: string, name: string) => {
    const key = `${word}${fieldBreak}${name}`
    const known = verdicts.get(key)
    if (known !== undefined) return known
    const verdict = isSimilar(word, name)
    verdicts.set(key, verdict)
    return verdict
  }
  for (const item of cases) {
    const missing = asked.filter((word) => !item.names.includes(word))
    if (missing.length === 0 || !passes(item, item.atMs, filters)) continue
    const names = nameWords(item.names)
    const isMeant = missing.every((word) => names.some((name) => isLike(word, name)))
    if (isMeant) found.offer(item, rankOf(0, item, item.atMs))
  }
  return found
}
