import type { Weighed } from './weigh-remedy.ts'
import type { WhyRule } from './why.ts'

/** What counts against a candidate, the weightiest first; lower is better. */
export type Measure = (candidate: Weighed) => readonly number[]

type Picked = { readonly best: Weighed; readonly rules: readonly WhyRule[] }

/**
 * The candidate whose first differing number is the lowest. Of equals the one that the rep may
 * promise alone, which is then named as a reason; of those the one that comes first.
 */
export function pick(candidates: readonly Weighed[], measure: Measure): Picked | null {
  const byMeasure = (a: Weighed, b: Weighed) => firstGap(measure(a), measure(b))
  const [best] = candidates.toSorted(
    (a, b) => byMeasure(a, b) || Number(a.needsYes) - Number(b.needsYes),
  )
  if (!best) return null
  const hasDecided = candidates.some((it) => byMeasure(it, best) === 0 && it.needsYes)
  return { best, rules: hasDecided && !best.needsYes ? ['yours-to-promise'] : [] }
}

function firstGap(a: readonly number[], b: readonly number[]): number {
  return a.map((value, place) => value - (b[place] ?? 0)).find((gap) => gap !== 0) ?? 0
}
