import { isSomething } from '../money/compare.ts'
import type { RemedyAim, RemedyCatalogue } from './catalogue.ts'
import type { ChosenRemedy } from './choose-remedies.ts'
import { type FailureFacts, oursIn } from './failure-facts.ts'
import type { WhyFact } from './why.ts'

/** What spoke for an option of this aim; what played no part is not named. */
export function factsFor(
  aim: RemedyAim,
  { rules }: ChosenRemedy,
  catalogue: RemedyCatalogue,
  known: FailureFacts,
): WhyFact[] {
  const { severity, repeats, earlierFailure, moneyAtStake, lifetimeValue } = known
  const grave: WhyFact = { kind: 'severity', severity }
  if (aim === 'fastest') return [grave]
  const facts: WhyFact[] = aim === 'fair-exit' ? [{ kind: 'no-solution-named' }, grave] : []
  if (aim === 'make-good') facts.push(...causeIn(catalogue, known))
  if (repeats > 0) facts.push({ kind: 'repeats', times: repeats })
  if (earlierFailure === 'yes') facts.push({ kind: 'failed-before' })
  if (isSomething(moneyAtStake)) facts.push({ kind: 'at-stake', amount: moneyAtStake })
  if (lifetimeValue && rules.includes('small-beside-account')) {
    facts.push({ kind: 'lifetime-value', amount: lifetimeValue })
  }
  return facts
}

function causeIn(catalogue: RemedyCatalogue, known: FailureFacts): WhyFact[] {
  const isOurs = oursIn(catalogue, known)
  if (isOurs === null) return []
  if (known.ourCause === 'unknown') return [{ kind: 'presumed-ours' }]
  return [{ kind: isOurs ? 'our-cause' : 'not-our-cause' }]
}

/** How many of the ranked issues an option was drafted to settle; nothing where none are known. */
export function settles(settled: number, of: number): WhyFact[] {
  return of === 0 ? [] : [{ kind: 'settles', settled, of }]
}
