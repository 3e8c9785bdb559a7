import type { Moment } from '../call/moment.ts'
import { type MomentPlace, momentPlaces } from '../case/acts.ts'
import type { CaseFacts } from './case-facts.ts'

/** From the best to the worst; and where nobody asked. */
export const feltStates = ['magic', 'truth', 'misery', 'not-asked'] as const
export type Felt = Moment | 'not-asked'

/** So many went from one state at a place to one at the next. */
export type FlowLink = { readonly from: Felt; readonly to: Felt; readonly count: number }

export type MomentsFlow = {
  /** Cases with a rating at their start. */
  readonly n: number
  /** How many are in each state at each place: `n` at each. */
  readonly places: readonly {
    readonly place: MomentPlace
    readonly felt: Readonly<Record<Felt, number>>
  }[]
  /** From the start to after the fix, and from there to the check-in. */
  readonly steps: readonly (readonly FlowLink[])[]
  /** Cases that were rated later too, by how the last rating was beside the first. */
  readonly ended: { readonly better: number; readonly same: number; readonly worse: number }
}

/** How buyers felt from the start to the check-in (method: "Moments"). What nobody asked is told so. */
export function momentsFlow(cases: readonly CaseFacts[]): MomentsFlow {
  const rated = cases.map(({ moments }) => moments).filter(({ start }) => start !== undefined)
  const felt = (moments: CaseFacts['moments'], place: MomentPlace): Felt =>
    moments[place] ?? 'not-asked'
  const ended = { better: 0, same: 0, worse: 0 }
  for (const moments of rated) {
    const last = moments['after-check-in'] ?? moments['after-fix']
    if (last !== undefined && moments.start) ended[compared(moments.start, last)] += 1
  }
  return {
    n: rated.length,
    places: momentPlaces.map((place) => {
      const counts = { magic: 0, truth: 0, misery: 0, 'not-asked': 0 }
      for (const moments of rated) counts[felt(moments, place)] += 1
      return { place, felt: counts }
    }),
    steps: momentPlaces.slice(1).map((place, index) => {
      const before = momentPlaces[index] ?? 'start'
      return linksOf(rated.map((moments) => [felt(moments, before), felt(moments, place)]))
    }),
    ended,
  }
}

function linksOf(pairs: readonly (readonly [Felt, Felt])[]): FlowLink[] {
  return feltStates.flatMap((from) =>
    feltStates.flatMap((to) => {
      const count = pairs.filter(([a, b]) => a === from && b === to).length
      return count > 0 ? [{ from, to, count }] : []
    }),
  )
}

function compared(first: Moment, last: Moment): 'better' | 'same' | 'worse' {
  const difference = feltStates.indexOf(first) - feltStates.indexOf(last)
  return difference === 0 ? 'same' : difference > 0 ? 'better' : 'worse'
}
