import type { Severity } from '../case/severity.ts'
import type { RemedyAim, RemedyCatalogue, RemedyKind, Restores } from './catalogue.ts'
import { customerEfforts, type Remedy } from './catalogue.ts'
import type { CostBasis } from './cost-formula.ts'
import { type FailureFacts, isRepeat, oursIn } from './failure-facts.ts'
import { type Measure, pick } from './pick.ts'
import { type Weighed, weighed } from './weigh-remedy.ts'
import type { WhyRule } from './why.ts'

export type ChosenRemedy = { readonly remedy: Remedy; readonly rules: readonly WhyRule[] }

/** At most one remedy for each aim, no two of one sort. A missing one has nothing to stand for it. */
export type ChosenRemedies = Readonly<Record<RemedyAim, ChosenRemedy | null>>

/**
 * Picks from the catalogue; the same facts pick the same. An unknown kind of failure has none.
 * Between equals the one wins that the rep may promise alone, at once.
 * @param taken sorts of remedy that are offered already: none of them is picked
 */
export function chooseRemedies(
  catalogue: RemedyCatalogue,
  facts: FailureFacts,
  basis: CostBasis,
  taken: readonly RemedyKind[] = [],
): ChosenRemedies {
  const kind = catalogue.failureKinds.find(({ id }) => id === facts.failureKind)
  if (!kind) return { fastest: null, 'make-good': null, 'fair-exit': null }
  const known = catalogue.remedies
    .filter((it) => it.failureKinds.includes(kind.id) && !taken.includes(it.kind))
    .map((it) => weighed(it, facts, basis))
  const withAim = (aim: RemedyAim, ...before: (ChosenRemedy | null)[]) =>
    known.filter(
      ({ remedy }) =>
        remedy.aim === aim && !before.some((other) => other?.remedy.kind === remedy.kind),
    )

  const fastest = chooseFastest(withAim('fastest'), kind.lost, facts.severity)
  const isOurs = oursIn(catalogue, facts)
  const makeGood = chooseMakeGood(withAim('make-good', fastest), fastest?.remedy, {
    wanted: wantedGenerosity(isOurs, isRepeat(facts)),
    isOurs,
  })
  const exit = pick(withAim('fair-exit', fastest, makeGood), () => [])
  return {
    fastest,
    'make-good': makeGood,
    'fair-exit': exit && { remedy: exit.best.remedy, rules: ['way-out', ...exit.rules] },
  }
}

/** In kind first, then soonest (R8); where people or production are hurt nothing but the hour counts. */
function chooseFastest(
  candidates: readonly Weighed[],
  lost: Restores,
  severity: Severity,
): ChosenRemedy | null {
  const isGrave = severity === 1
  const picked = pick(candidates, ({ remedy }) => [
    isGrave || remedy.restores === lost ? 0 : 1,
    remedy.withinHours,
    customerEfforts.indexOf(remedy.customerEffort),
  ])
  if (!picked) return null
  const { remedy } = picked.best
  const inKind: WhyRule[] = remedy.restores === lost ? ['in-kind'] : []
  const rules: WhyRule[] = isGrave ? ['soonest-first', ...inKind] : [...inKind, 'soonest-first']
  return { remedy, rules: [...rules, ...picked.rules] }
}

/** More when it is our cause and has happened before (R10), less when it is not our cause. */
function wantedGenerosity(isOurs: boolean | null, isAgain: boolean): number {
  if (isOurs === false) return 1
  return isOurs && isAgain ? 3 : 2
}

type MakeGoodWish = { readonly wanted: number; readonly isOurs: boolean | null }

/**
 * Below the soft cap (R9), giving back another thing than the first (R5), as generous as is due; or
 * more generous than that, where it costs next to nothing beside the value of the account and is not
 * somebody else's cause: there a concession buys nothing (R10).
 */
function chooseMakeGood(
  candidates: readonly Weighed[],
  first: Remedy | undefined,
  { wanted, isOurs }: MakeGoodWish,
): ChosenRemedy | null {
  const isMoreForLittle = ({ remedy, isSmallBesideAccount }: Weighed) =>
    isOurs !== false && isSmallBesideAccount && remedy.generosity > wanted
  const measure: Measure = (it) => [
    it.isAboveCap ? 1 : 0,
    it.remedy.restores === first?.restores ? 1 : 0,
    isMoreForLittle(it) ? -it.remedy.generosity : Math.abs(it.remedy.generosity - wanted),
  ]
  const picked = pick(candidates, measure)
  if (!picked) return null
  const { best } = picked
  const rules: WhyRule[] = ['another-kind']
  if (wanted === 3 && best.remedy.generosity === 3) rules.push('raised-for-repeat')
  if (isMoreForLittle(best)) rules.push('small-beside-account')
  if (!best.isAboveCap && candidates.some(({ isAboveCap }) => isAboveCap)) {
    rules.push('below-the-cap')
  }
  return { remedy: best.remedy, rules: [...rules, ...picked.rules] }
}
