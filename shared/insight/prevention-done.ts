import type { Case } from '../case/case.ts'
import type { CaseFacts } from './case-facts.ts'
import { type Tally, tallyOf } from './tally.ts'

/** How far it has come that it does not happen again, the best first. */
export const preventionStates = ['told', 'changed', 'waived', 'nothing'] as const
export type PreventionState = (typeof preventionStates)[number]

/**
 * Of the cases that the buyer calls solved: where something was changed and they were told so, where
 * it was changed only, where somebody gave a reason against it, and where nothing was done (method:
 * "Prevention"; R13).
 */
export function preventionDone(cases: readonly CaseFacts[]): Tally<PreventionState> {
  return tallyOf(
    preventionStates,
    cases.flatMap(({ prevention }) => prevention ?? []),
  )
}

export function preventionStateOf({
  verdict,
  prevention,
  met,
}: Pick<Case, 'verdict' | 'prevention' | 'met'>): PreventionState | null {
  if (verdict?.value !== 'solved') return null
  if (prevention) return prevention.toldAtMs === null ? 'changed' : 'told'
  return met.prevention === undefined ? 'nothing' : 'waived'
}
