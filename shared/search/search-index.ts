import { type Best, best } from './best.ts'
import { type Answer, type Hit, hitOf } from './hit.ts'
import { holdersFor, masksOf } from './masks.ts'
import { isEmptyQuery, type Query } from './query.ts'
import { type Searchable, type Source, sources } from './searchable.ts'
import { similarTo } from './similar-to.ts'
import { noThings, rankOf, type Things } from './things.ts'

/** Everything that can be found, held in memory as folded text and looked through from end to end. */
export type SearchIndex = {
  /** Takes one in, or its newer state. */
  readonly put: (found: Searchable) => void
  readonly remove: (id: string) => void
  /** Of this source nothing is left but these. */
  readonly keep: (source: Source, ids: ReadonlySet<string>) => void
  readonly clear: () => void
  readonly find: (query: Query) => Answer
}

/** Most that are shown of each. */
const shown: Readonly<Record<Source, number>> = {
  case: 12,
  account: 6,
  order: 10,
  promise: 10,
  line: 20,
  proposal: 4,
  letter: 4,
}
/** With so many found as typed, of whatever kind, nobody needs a guess. */
const enoughFound = 5

export function createSearchIndex(): SearchIndex {
  let things = noThings()
  return {
    put: (found) => things.put(found),
    remove: (id) => things.remove(id),
    keep: (source, ids) => things.keep(sources.indexOf(source), ids),
    clear: () => (things = noThings()),
    find: (query) => (isEmptyQuery(query) ? { groups: [], similar: [] } : findIn(things, query)),
  }
}

function findIn(things: Things, query: Query): Answer {
  const groups = sources.map((source) => best(shown[source]))
  const hits = (those: Best) => those.taken().map((place): Hit => hitOf(things, place, query))
  eachFound(things, query, (place, tier) => {
    groups[things.source[place] ?? 0]?.offer(place, rankOf(things, place, tier))
  })
  const found = groups.flatMap((group, index) => {
    const source = sources[index]
    const total = group.offered()
    return source && total > 0 ? [{ source, total, hits: hits(group) }] : []
  })
  const isMeant = found.some(({ total }) => total >= enoughFound)
  return { groups: found, similar: isMeant ? [] : hits(similarTo(things, query)) }
}

/** Each thing with every word in its text or in the names, with its tier: 1 before 0. */
function eachFound(
  things: Things,
  query: Query,
  visit: (place: number, tier: number) => void,
): void {
  const { words, sinceMs, beforeMs } = query
  const { texts, holderOf, holders, atMs } = things
  const all = 2 ** words.length - 1
  const named = masksOf(things, words)
  const mayBe = holdersFor(things, query)
  const isInTime = (at: number) =>
    (sinceMs === null || at >= sinceMs) && (beforeMs === null || at < beforeMs)
  const offer = (place: number, tier: number) => {
    if (isInTime(atMs[place] ?? 0)) visit(place, tier)
  }

  for (let holder = 0; holder < holders.length; holder++) {
    if (mayBe[holder] === 1 && named[holder] === all) offer(holders[holder]?.text ?? -1, 1)
  }
  // A word that is in no name is in the text of all that is found.
  const inNames = named.reduce((some, mask) => some | mask, 0)
  const bits = words.map((word, bit) => ({ word, mask: 2 ** bit }))
  const unnamed = bits.filter(({ mask }) => (inNames & mask) === 0)
  const [longest] = unnamed.toSorted((a, b) => b.word.length - a.word.length)
  for (const begun of longest ? [longest] : bits) {
    const others = bits.filter((other) => other !== begun)
    const earlier = longest ? [] : bits.slice(0, bits.indexOf(begun))
    texts.each(begun.word, (place) => {
      const holder = holderOf[place] ?? -1
      if (holder < 0 || mayBe[holder] !== 1) return
      const names = named[holder] ?? 0
      const isHolder = holders[holder]?.text === place
      // Seen already, by its names or by another word.
      if (isHolder && names === all) return
      if (earlier.some(({ word }) => texts.holds(place, word))) return
      let isAllThere = true
      for (const { word, mask } of others) {
        if (texts.holds(place, word)) continue
        if ((names & mask) === 0) return
        isAllThere = false
      }
      offer(place, (isHolder ? names !== 0 : isAllThere) ? 1 : 0)
    })
  }
}
