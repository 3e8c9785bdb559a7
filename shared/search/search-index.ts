import { type Best, best } from './best.ts'
import { type Answer, type Hit, hitOf } from './hit.ts'
import { type KnownThings, knownThings } from './known-things.ts'
import { allOf, masksOf } from './masks.ts'
import { isEmptyQuery, type Query } from './query.ts'
import { type Source, sources } from './searchable.ts'
import { similarTo } from './similar-to.ts'
import { leftOut, rankOf, standingOf } from './standing.ts'
import type { Things } from './things.ts'

/** Everything that can be found, held in memory as folded text and looked through from end to end. */
export type SearchIndex = Omit<KnownThings, 'things'> & {
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
  let known = knownThings()
  return {
    put: (found) => known.put(found),
    remove: (id) => known.remove(id),
    append: (piece) => known.append(piece),
    keep: (source, ids) => known.keep(source, ids),
    clear: () => (known = knownThings()),
    find: (query) => {
      return isEmptyQuery(query) ? { groups: [], similar: [] } : findIn(known.things, query)
    },
  }
}

function findIn(things: Things, query: Query): Answer {
  const groups = sources.map((source) => best(shown[source]))
  const hits = (those: Best) => those.taken().map((place): Hit => hitOf(things, place, query))
  offerFound(things, query, groups)
  const found = groups.flatMap((group, index) => {
    const source = sources[index]
    const total = group.offered()
    return source && total > 0 ? [{ source, total, hits: hits(group) }] : []
  })
  const isMeant = found.some(({ total }) => total >= enoughFound)
  return { groups: found, similar: isMeant ? [] : hits(similarTo(things, query)) }
}

/**
 * All that holds every word: what belongs to a case in its text, or some of them in the names of the
 * case; what has names itself in either.
 */
function offerFound(things: Things, query: Query, groups: readonly Best[]): void {
  const { words } = query
  const { texts, of, names, nameOf, holders } = things
  const { sinceMs, beforeMs } = query
  const all = allOf(words)
  const standing = standingOf(things, query)
  const named = masksOf(names, words, holders.text.length, nameOf)
  const said = masksOf(texts, words, of.holder.length)
  // Plain loops over numbers: there are 100,000 of them for each key.
  for (let place = 0; place < said.length; place++) {
    const holder = of.holder[place] ?? -1
    const may = holder < 0 ? leftOut : (standing[holder] ?? leftOut)
    if (may === leftOut) continue
    const inText = said[place] ?? 0
    const inNames = named[holder] ?? 0
    if ((inText | inNames) !== all) continue
    const hasNames = holders.text[holder] === place
    if (inText === 0 && !hasNames) continue
    const at = of.atMs[place] ?? 0
    if ((sinceMs !== null && at < sinceMs) || (beforeMs !== null && at >= beforeMs)) continue
    const isFirst = hasNames ? inNames !== 0 : inText === all
    groups[of.source[place] ?? 0]?.offer(place, rankOf(isFirst ? 1 : 0, may, at))
  }
}
