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
  const named = masksOf(names, customers, holders.length, nameOf)
  const standing = new Uint8Array(holders.length)
  for (let at = 0; at < standing.length; at++) {
    const holder = holders[at]
    if (!holder || holder.text === -1) continue
    const isLeftOut =
      narrows &&
      ((isOpen !== null && holder.isOpen !== isOpen) ||
        (severity !== null && holder.severity !== severity) ||
        named[at] !== all)
    if (!isLeftOut) standing[at] = holder.isOpen === true ? mayBeAndLives : mayBe
  }
  return standing
}

/** In the names before elsewhere, what lives before what has ended, the newer first. */
export function rankOf(tier: 0 | 1, standing: number, atMs: number): number {
  return (tier * 2 + (standing === mayBeAndLives ? 1 : 0)) * 1e14 + atMs
}
