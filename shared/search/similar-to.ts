import { best, type Best } from './best.ts'
import { allOf, masksOf } from './masks.ts'
import { mostWords, type Query } from './query.ts'
import { sources } from './searchable.ts'
import { isSimilar, nameWords, slipsAllowed } from './similar-names.ts'
import { leftOut, rankOf, standingOf } from './standing.ts'
import type { Things } from './things.ts'

const shownSimilar = 6
/** Of a customer there are too many of these, and each says no more than that it is theirs. */
const notGuessed = sources.indexOf('order')

/** Whose names may be meant, though they were typed otherwise. */
export function similarTo(things: Things, query: Query): Best {
  const { names, nameOf, holders, of } = things
  const { sinceMs, beforeMs } = query
  const similar = best(shownSimilar)
  const asked = [...query.words, ...query.customers].flatMap(nameWords).slice(0, mostWords)
  const all = allOf(asked)
  const typed = masksOf(names, asked, holders.text.length, nameOf)
  const meant = typed.slice()
  for (const [bit, word] of asked.entries()) markAlike(things, word, 2 ** bit, meant)
  const standing = standingOf(things, { ...query, customers: [] })
  for (const [holder, text] of holders.text.entries()) {
    const may = standing[holder] ?? leftOut
    if (meant[holder] !== all || typed[holder] === all || may === leftOut) continue
    const at = of.atMs[text] ?? 0
    if ((sinceMs !== null && at < sinceMs) || (beforeMs !== null && at >= beforeMs)) continue
    if (of.source[text] !== notGuessed) similar.offer(text, rankOf(0, may, at))
  }
  return similar
}

function markAlike(things: Things, word: string, mask: number, meant: Uint16Array): void {
  const slips = slipsAllowed(word)
  if (slips === 0) return
  for (const name of things.nameWords) {
    // As typed is no guess, and known by now.
    if (name.includes(word) || !isSimilar(word, name, slips)) continue
    for (const place of things.names.holding(name)) {
      const holder = things.nameOf[place] ?? -1
      if (holder < 0 || !nameWords(things.names.folded(place)).includes(name)) continue
      meant[holder] = (meant[holder] ?? 0) | mask
    }
  }
}
