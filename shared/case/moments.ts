import type { Call } from '../call/call.ts'
import type { Moment } from '../call/moment.ts'
import type { MomentPlace } from './acts.ts'
import type { Case } from './case.ts'

export type RatedMoment = {
  readonly place: MomentPlace | 'call'
  readonly moment: Moment
  readonly atMs: number
}

/** How the buyer felt, from the start to the last word, in time order (method: "Moments"). */
export function momentsOf(of: Pick<Case, 'acts'>, calls: readonly Call[]): RatedMoment[] {
  const ofCase = new Map<MomentPlace, RatedMoment>()
  for (const act of of.acts) {
    // Rated anew: the later word counts, at the place in time of the first.
    if (act.kind === 'case-moment-rated') {
      const atMs = ofCase.get(act.place)?.atMs ?? act.atMs
      ofCase.set(act.place, { place: act.place, moment: act.moment, atMs })
    }
  }
  const ofCalls = calls.flatMap((call): RatedMoment[] =>
    call.moment
      ? [{ place: 'call', moment: call.moment, atMs: call.endedAtMs ?? call.startedAtMs }]
      : [],
  )
  const { start, ...later } = Object.fromEntries(ofCase)
  const rest = [...Object.values(later), ...ofCalls].toSorted((a, b) => a.atMs - b.atMs)
  return start ? [start, ...rest] : rest
}
