import type { CaseFacts } from './case-facts.ts'
import { rankedTally, type Tally } from './tally.ts'

/** The few kinds that make up so much of all are worth removing first (Pareto). */
const mostOfAll = 0.8

export type Causes = Tally & {
  /** How many of the first kinds make up four fifths of the cases whose kind is known. */
  readonly vital: number
  /** Cases whose kind nobody has said: they are in no part. */
  readonly unknown: number
}

/** What goes wrong, by kind of failure, the most frequent first (method: "Insight": causes). */
export function causesOf(cases: readonly CaseFacts[]): Causes {
  const known = cases.map(({ failureKind }) => failureKind).filter((kind) => kind !== '')
  const tally = rankedTally(known)
  let sum = 0
  const reached = tally.parts.find(({ count }) => (sum += count) >= mostOfAll * tally.n)
  // Kinds that are as frequent as each other are on the same side.
  const vital = tally.parts.filter(({ count }) => reached && count >= reached.count).length
  return { ...tally, vital, unknown: cases.length - known.length }
}
