import { allOf, masksOf } from './masks.ts'
import { hasFilters, type Query } from './query.ts'
import type { Things } from './things.ts'

/** Whether what belongs to a holder may be found. */
export const leftOut = 0
export const mayBe = 1
export const mayBeAndLives = 2

/** For each holder one of these, by the filters. Its time does not count: each text has its own. */
export function standingOf({ names, nameOf, holders }: Things, query: Query): Uint8Array {
  const { isOpen, severity, customers } = query
  const all = allOf(customers)
  const narrows = hasFilters(query)
  const named = masksOf(names, customers, holders.text.length, nameOf)
  const standing = new Uint8Array(holders.text.length)
  for (let at = 0; at < standing.length; at++) {
    if (holders.text[at] === -1) continue
    const lives = holders.isOpen[at] === 1
    const isLeftOut =
      narrows &&
      ((isOpen !== null && holders.isOpen[at] !== Number(isOpen)) ||
        (severity !== null && holders.severity[at] !== severity) ||
        named[at] !== all)
    if (!isLeftOut) standing[at] = lives ? mayBeAndLives : mayBe
  }
  return standing
}

/** In the names before elsewhere, what lives before what has ended, the newer first. */
export function rankOf(tier: 0 | 1, standing: number, atMs: number): number {
  return (tier * 2 + (standing === mayBeAndLives ? 1 : 0)) * 1e14 + atMs
}
