import type { CaseDetails } from '../case/case.ts'
import type { Severity } from '../case/severity.ts'
import type { Money } from '../money/money.ts'
import {
  customerEfforts,
  type Remedy,
  type RemedyAim,
  type RemedyCatalogue,
  type Restores,
} from './catalogue.ts'
import { passedCap } from './cost-cap.ts'
import { type CostBasis, estimatedCost } from './cost-formula.ts'
import type { WhyRule } from './why.ts'

/** What is known of a failure, as far as a choice of remedies depends on it. */
export type FailureFacts = {
  readonly failureKind: string
  readonly severity: Severity
  /** Unknown: as the kind of failure presumes. */
  readonly ourCause: CaseDetails['anyoneHurt']
  /** How often it happened again. */
  readonly repeats: number
  readonly moneyAtStake: Money | null
}

export type ChosenRemedy = { readonly remedy: Remedy; readonly rules: readonly WhyRule[] }

/** At most one remedy for each aim, no two of one sort. A missing one has nothing to stand for it. */
export type ChosenRemedies = Readonly<Record<RemedyAim, ChosenRemedy | null>>

/** Picks from the catalogue; the same facts pick the same. An unknown kind of failure has none. */
export function chooseRemedies(
  catalogue: RemedyCatalogue,
  facts: FailureFacts,
  basis: CostBasis,
): ChosenRemedies {
  const kind = catalogue.failureKinds.find(({ id }) => id === facts.failureKind)
  if (!kind) return { fastest: null, 'make-good': null, 'fair-exit': null }
  const known = catalogue.remedies.filter((it) => it.failureKinds.includes(kind.id))
  const withAim = (aim: RemedyAim, ...taken: (Remedy | undefined)[]) =>
    known.filter((it) => it.aim === aim && !taken.some((other) => other?.kind === it.kind))

  const fastest = chooseFastest(withAim('fastest'), kind.lost, facts.severity)
  const first = fastest?.remedy
  const makeGood = chooseMakeGood(withAim('make-good', first), first, {
    wanted: wantedGenerosity(oursIn(catalogue, facts), facts.repeats),
    isAboveCap: (remedy) => passedCap(costsOf(remedy, basis), facts.moneyAtStake) !== null,
  })
  const exit = withAim('fair-exit', first, makeGood?.remedy)[0]
  return {
    fastest,
    'make-good': makeGood,
    'fair-exit': exit ? { remedy: exit, rules: ['way-out'] } : null,
  }
}

/** Whether it is our cause; while nobody has said, as the kind of failure presumes. */
export function oursIn(catalogue: RemedyCatalogue, facts: FailureFacts): boolean | null {
  if (facts.ourCause !== 'unknown') return facts.ourCause === 'yes'
  const kind = catalogue.failureKinds.find(({ id }) => id === facts.failureKind)
  return kind?.presumedOurs ? true : null
}

/** In kind first, then soonest (R8); where people or production are hurt nothing but the hour counts. */
function chooseFastest(
  candidates: readonly Remedy[],
  lost: Restores,
  severity: Severity,
): ChosenRemedy | null {
  const isGrave = severity === 1
  const best = lowest(candidates, (remedy) => [
    isGrave || remedy.restores === lost ? 0 : 1,
    remedy.withinHours,
    customerEfforts.indexOf(remedy.customerEffort),
  ])
  if (!best) return null
  const inKind: WhyRule[] = best.restores === lost ? ['in-kind'] : []
  return {
    remedy: best,
    rules: isGrave ? ['soonest-first', ...inKind] : [...inKind, 'soonest-first'],
  }
}

/** More when it is our cause and has happened before (R10), less when it is not our cause. */
function wantedGenerosity(isOurs: boolean | null, repeats: number): number {
  if (isOurs === false) return 1
  return isOurs && repeats > 0 ? 3 : 2
}

type MakeGoodWish = {
  readonly wanted: number
  readonly isAboveCap: (remedy: Remedy) => boolean
}

/** Below the soft cap (R9), giving back another thing than the first (R5), as generous as is due. */
function chooseMakeGood(
  candidates: readonly Remedy[],
  first: Remedy | undefined,
  { wanted, isAboveCap }: MakeGoodWish,
): ChosenRemedy | null {
  const sortedOut = candidates.some(isAboveCap)
  const best = lowest(candidates, (remedy) => [
    isAboveCap(remedy) ? 1 : 0,
    remedy.restores === first?.restores ? 1 : 0,
    Math.abs(remedy.generosity - wanted),
  ])
  if (!best) return null
  const rules: WhyRule[] = ['another-kind']
  if (wanted === 3 && best.generosity === 3) rules.push('raised-for-repeat')
  if (sortedOut && !isAboveCap(best)) rules.push('below-the-cap')
  return { remedy: best, rules }
}

function costsOf(remedy: Remedy, basis: CostBasis): Money[] {
  return remedy.costItems
    .map((item) => estimatedCost(item.cost, basis))
    .filter((cost) => cost !== null)
}

/** The one whose first differing number is the lowest; of equals the one that comes first. */
function lowest<T>(candidates: readonly T[], measure: (candidate: T) => readonly number[]) {
  return candidates.toSorted((a, b) => {
    const ofB = measure(b)
    return (
      measure(a)
        .map((value, place) => value - (ofB[place] ?? 0))
        .find((gap) => gap !== 0) ?? 0
    )
  })[0]
}
