import { type Best, best } from './best.ts'
import { fold } from './fold.ts'
import { type Answer, type Hit, hitOf, type IndexedCase, type Of } from './hit.ts'
import { fieldBreak } from './marks.ts'
import { type NameList, nameList } from './name-list.ts'
import { hasFilters, isEmptyQuery, type Query } from './query.ts'
import { type Searchable, type SearchableCase, type Source, sources } from './searchable.ts'
import { nameWords } from './similar-names.ts'
import { textPages } from './text-pages.ts'

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
/** With so many found as typed, of whatever kind, nobody needs a guess. */
const enoughFound = 5

/** Something of a case, and the case as it is now. */
type Item = Searchable & { readonly of: Of }

/** Ids of all tables are random and never meet. */
export function createSearchIndex(): SearchIndex {
  const cases = new Map<string, Of>()
  const names = textPages<Of>()
  const texts = textPages<Of>()
  const items = textPages<Item>()
  const nameWordsOf = nameList<Of>()

  const ofCase = (caseId: string): Of => {
    const known = cases.get(caseId)
    if (known) return known
    const of: Of = { found: null, isOpen: false, words: [], seenBy: null }
    cases.set(caseId, of)
    return of
  }
  const putCase = (found: SearchableCase) => {
    const of = ofCase(found.id)
    const { customer, contact, phone } = found
    const folded = fold([customer, contact, phone].join(fieldBreak))
    of.found = { ...found, names: folded }
    of.isOpen = found.isOpen
    nameWordsOf.put(of, nameWords(folded))
    names.put(found.id, of, folded)
    texts.put(found.id, of, fold(found.text))
  }

  const find = (query: Query): Answer => {
    if (isEmptyQuery(query)) return { groups: [], similar: [] }
    const groups = Object.fromEntries(
      sources.map((source) => [source, best<Item>(shown[source])]),
    ) as Record<Source, Best<Item>>
    const passes = filterOf(query)
    const offer = (item: Item, tier: number) => {
      const { found } = item.of
      if (!found || (passes && !passes(found, item.atMs))) return
      groups[item.source].offer(item, rankOf(tier, item.of, item.atMs))
    }
    offerCases(query, offer)
    if (query.words.length > 0) offerItems(query, offer)
    const found = sources.flatMap((source) => {
      const group = groups[source]
      const total = group.offered()
      return total > 0 ? [{ source, total, hits: hitsOf(group, query) }] : []
    })
    const isMeant = found.some(({ total }) => total >= enoughFound)
    return {
      groups: found,
      similar: isMeant ? [] : hitsOf(similarTo(nameWordsOf, query), query),
    }
  }

  /** A case: each word in its names or its text. */
  const offerCases = ({ words }: Query, offer: (item: Item, tier: number) => void) => {
    const asked = {}
    const [first, ...others] = words
    const look = (of: Of, textHas: (word: string) => boolean, isNamed: boolean) => {
      const { found } = of
      // What has it in its names is looked at first, and once.
      if (!found || of.seenBy === asked) return
      const has = (word: string) => found.names.includes(word) || textHas(word)
      if (!others.every(has)) return
      of.seenBy = asked
      const inNames = isNamed || others.some((word) => found.names.includes(word))
      offer({ ...found, of }, inNames ? 1 : 0)
    }
    if (first === undefined) {
      for (const of of texts.all()) look(of, () => false, false)
      return
    }
    names.each(first, (of) => {
      look(of, (word) => texts.has(of.found?.id ?? '', word), true)
    })
    texts.each(first, (of, textHas) => look(of, textHas, false))
  }

  /** What belongs to a case: one word in it, the others in it or in the case's names. */
  const offerItems = ({ words }: Query, offer: (item: Item, tier: number) => void) => {
    const unnamed = words.filter((word) => !isInAnyName(word))
    const longest = unnamed.toSorted((a, b) => b.length - a.length).slice(0, 1)
    const begun = longest.length > 0 ? longest : words
    for (const [at, first] of begun.entries()) {
      const earlier = begun.slice(0, at)
      const others = words.filter((word) => word !== first)
      items.each(first, (item, textHas) => {
        if (others.length === 0) return offer(item, 1)
        if (earlier.some(textHas)) return
        const missing = others.filter((word) => !textHas(word))
        const { found } = item.of
        if (!found || !missing.every((word) => found.names.includes(word))) return
        offer(item, missing.length === 0 ? 1 : 0)
      })
    }
  }
  const isInAnyName = (word: string) => {
    let isThere = false
    names.each(word, () => (isThere = true))
    return isThere
  }

  return {
    put: (found) => {
      if ('customer' in found) return putCase(found)
      const of = ofCase(found.caseId)
      items.put(found.id, { ...found, of }, fold(found.text))
    },
    remove: (id) => {
      const of = cases.get(id)
      if (of) {
        of.found = null
        nameWordsOf.put(of, [])
      }
      names.remove(id)
      texts.remove(id)
      items.remove(id)
    },
    clear: () => {
      cases.clear()
      nameWordsOf.clear()
      for (const pages of [names, texts, items]) pages.clear()
    },
    find,
  }
}

function hitsOf(group: Best<Item>, query: Query): Hit[] {
  return group.taken().flatMap((item) => {
    const of = item.of.found
    return of ? [hitOf(item, of, query)] : []
  })
}

/** In the names before elsewhere, what lives before what has ended, the newer first. */
function rankOf(tier: number, of: Of, atMs: number): number {
  return (tier * 2 + (of.isOpen ? 1 : 0)) * 1e14 + atMs
}

/** Null: nothing narrows it. */
function filterOf(query: Query): ((of: IndexedCase, atMs: number) => boolean) | null {
  if (!hasFilters(query)) return null
  const { customers, isOpen, severity, sinceMs, beforeMs } = query
  return (of, atMs) =>
    (isOpen === null || isOpen === of.isOpen) &&
    (severity === null || severity === of.severity) &&
    (sinceMs === null || atMs >= sinceMs) &&
    (beforeMs === null || atMs < beforeMs) &&
    customers.every((name) => of.names.includes(name))
}

/** Cases whose customer or contact may be meant, though the name was typed otherwise. */
function similarTo(known: NameList<Of>, query: Query): Best<Item> {
  const similar = best<Item>(shownSimilar)
  const asked = [...query.words, ...query.customers].flatMap(nameWords)
  const passes = filterOf({ ...query, customers: [] })
  const alike = asked.map((word) => known.alike(word))
  for (const of of new Set(alike.flatMap((ofs) => [...ofs]))) {
    const { found } = of
    if (!found || (passes && !passes(found, found.atMs))) continue
    const isTyped = asked.every((word) => found.names.includes(word))
    const isMeant = asked.every((word, at) => found.names.includes(word) || alike[at]?.has(of))
    if (isMeant && !isTyped) similar.offer({ ...found, of }, rankOf(0, of, found.atMs))
  }
  return similar
}
