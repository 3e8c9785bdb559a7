import type { RemedyAim, RemedyCatalogue } from './catalogue.ts'
import { type FailureFacts, oursIn } from './choose-remedies.ts'
import type { WhyFact } from './why.ts'

/** What spoke for an option of this aim; what played no part is not named. */
export function factsFor(
  aim: RemedyAim,
  catalogue: RemedyCatalogue,
  known: FailureFacts,
): WhyFact[] {
  const { severity, repeats, moneyAtStake } = known
  const grave: WhyFact = { kind: 'severity', severity }
  if (aim === 'fastest') return [grave]
  const facts: WhyFact[] = aim === 'fair-exit' ? [{ kind: 'no-solution-named' }, grave] : []
  if (aim === 'make-good') {
    const isOurs = oursIn(catalogue, known)
    if (isOurs !== null) facts.push({ kind: isOurs ? 'our-cause' : 'not-our-cause' })
  }
  if (repeats > 0) facts.push({ kind: 'repeats', times: repeats })
  if (moneyAtStake !== null && moneyAtStake.minor > 0) {
    facts.push({ kind: 'at-stake', amount: moneyAtStake })
  }
  return facts
}

/** How many of the ranked issues an option was drafted to settle; nothing where none are known. */
export function settles(settled: number, of: number): WhyFact[] {
  return of === 0 ? [] : [{ kind: 'settles', settled, of }]
}
