/** Things counted by kind. Each thing is of one kind, so the parts add up to `n`. */
export type Tally<Kind extends string = string> = {
  readonly n: number
  readonly parts: readonly { readonly kind: Kind; readonly count: number }[]
}

/** Below this one thing more or less moves a share by over five points: no share is told then. */
export const few = 20

/** Whether so few were counted that a percentage would say more than is known. */
export function isFew(n: number): boolean {
  return n < few
}

/** Counts kinds, each of `kinds` in that order, also those that never came. */
export function tallyOf<Kind extends string>(
  kinds: readonly Kind[],
  things: Iterable<Kind>,
): Tally<Kind> {
  const counts = countsOf(things)
  const parts = kinds.map((kind) => ({ kind, count: counts.get(kind) ?? 0 }))
  return { n: parts.reduce((sum, { count }) => sum + count, 0), parts }
}

/** Counts whatever kinds come, the most frequent first, and by their names where equal. */
export function rankedTally<Kind extends string>(things: Iterable<Kind>): Tally<Kind> {
  const parts = [...countsOf(things)].map(([kind, count]) => ({ kind, count }))
  parts.sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1))
  return { n: parts.reduce((sum, { count }) => sum + count, 0), parts }
}

/** How often a kind was counted. */
export function countOf<Kind extends string>({ parts }: Tally<Kind>, kind: Kind): number {
  return parts.find((part) => part.kind === kind)?.count ?? 0
}

/** The one in the middle, the lower of two; null: there is none. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null
}

function countsOf<Kind extends string>(things: Iterable<Kind>): Map<Kind, number> {
  const counts = new Map<Kind, number>()
  for (const kind of things) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return counts
}
