import type { StepId } from '../method/step.ts'
import type { Call } from './call.ts'
import type { ShownNudge } from './shown-nudge.ts'

/** What happened in a call beside its lines, for its story. */
export type CallMoment =
  | { readonly is: 'silence'; readonly atMs: number; readonly lengthMs: number }
  | { readonly is: 'nudge'; readonly atMs: number; readonly nudge: ShownNudge }
  | { readonly is: 'tick'; readonly atMs: number; readonly step: StepId; readonly done: boolean }

/** In time order. A silence that is still held has no length to tell yet, and is left out. */
export function callMoments(
  call: Pick<Call, 'silences' | 'nudges' | 'handTicks'>,
): readonly CallMoment[] {
  const moments: CallMoment[] = [
    ...call.silences.flatMap(({ beganAtMs, endedAtMs }) =>
      endedAtMs === null
        ? []
        : [{ is: 'silence' as const, atMs: beganAtMs, lengthMs: endedAtMs - beganAtMs }],
    ),
    ...call.nudges.map((nudge) => ({ is: 'nudge' as const, atMs: nudge.atMs, nudge })),
    ...Object.entries(call.handTicks).map(([step, { atMs, done }]) => ({
      is: 'tick' as const,
      atMs,
      step: step as StepId,
      done,
    })),
  ]
  return moments.toSorted((a, b) => a.atMs - b.atMs)
}

/** Lines, in their order, with the moments between them. */
export function linesAndMoments<Line extends { readonly atMs: number }>(
  lines: readonly Line[],
  moments: readonly CallMoment[],
): readonly (Line | CallMoment)[] {
  const told: (Line | CallMoment)[] = []
  let next = 0
  for (const line of lines) {
    for (; next < moments.length && moments[next]!.atMs <= line.atMs; next += 1) {
      told.push(moments[next]!)
    }
    told.push(line)
  }
  return [...told, ...moments.slice(next)]
}
