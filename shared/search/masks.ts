import { hasFilters, mostWords, type Query } from './query.ts'
import type { Things } from './things.ts'

/** For each holder the words that are in its names: a bit for each, the first the lowest. */
export function masksOf({ names, nameOf, holders }: Things, words: readonly string[]): Uint16Array {
  const masks = new Uint16Array(holders.length)
  for (const [bit, word] of words.slice(0, mostWords).entries()) {
    const mask = 2 ** bit
    names.each(word, (place) => {
      const holder = nameOf[place] ?? -1
      if (holder >= 0) masks[holder] = (masks[holder] ?? 0) | mask
    })
  }
  return masks
}

/** 1 for each holder that is there and that no filter leaves out. */
export function holdersFor(things: Things, query: Query): Uint8Array {
  const { isOpen, severity, customers } = query
  const { holders } = things
  const all = 2 ** customers.length - 1
  const named = masksOf(things, customers)
  const narrows = hasFilters(query)
  return Uint8Array.from(holders, (holder, at) => {
    if (holder.text === -1) return 0
    if (!narrows) return 1
    if (isOpen !== null && holder.isOpen !== isOpen) return 0
    return (severity === null || holder.severity === severity) && named[at] === all ? 1 : 0
  })
}
