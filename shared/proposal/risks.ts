import type { Money } from '../money/money.ts'
import { passedCap } from '../remedy/cost-cap.ts'
import { customerChanges } from './changes.ts'
import { missingParts } from './missing-parts.ts'
import { answerTo } from './offer.ts'
import type { RemedyOption } from './option.ts'
import type { Proposal, ProposalContent, Version } from './proposal.ts'

/** What may go wrong with an option, with the fact it rests on. Derived, never typed. */
export type Risk =
  /** Their numbers, as they are ranked. */
  | { readonly kind: 'leaves-issues'; readonly numbers: readonly number[] }
  | { readonly kind: 'part-missing'; readonly part: 'tangible' | 'words' | 'both' }
  | { readonly kind: 'no-date' }
  | { readonly kind: 'date-passed'; readonly atMs: number }
  | { readonly kind: 'outside-working-time'; readonly atMs: number }
  | { readonly kind: 'offer-ended'; readonly atMs: number }
  /** It is to be done only after the day up to which the offer stands. */
  | { readonly kind: 'done-after-offer'; readonly atMs: number }
  | { readonly kind: 'asks-much' }
  | { readonly kind: 'needs-approval'; readonly from: string }
  | { readonly kind: 'cost-unknown' }
  | { readonly kind: 'above-cap'; readonly cap: Money }
  /** What in law, or otherwise, is noted to be looked at. */
  | { readonly kind: 'note'; readonly note: string }
  /** They refused the very same before. */
  | { readonly kind: 'refused-before'; readonly version: number; readonly words: string }
export type RiskKind = Risk['kind']

export type RiskBasis = Pick<Proposal, 'issues' | 'letter' | 'private' | 'versions'> & {
  readonly moneyAtStake: Money | null
  readonly nowMs: number
  readonly isWorkingTime: (atMs: number) => boolean
}

/** In the order in which the customer would notice; what only we see comes after. */
export function risksOf(option: RemedyOption, basis: RiskBasis): Risk[] {
  const risks: (Risk | null)[] = [
    refusedBefore(option, basis),
    leavesIssues(option, basis),
    partMissing(option),
    ...timeRisks(option, basis),
    asksMuch(option) ? { kind: 'asks-much' } : null,
    ...ourRisks(option, basis),
  ]
  return risks.filter((risk) => risk !== null)
}

function leavesIssues({ customer }: RemedyOption, { issues }: RiskBasis): Risk | null {
  const numbers = issues.flatMap(({ id }, rank) => (customer.covers.includes(id) ? [] : [rank + 1]))
  return numbers.length === 0 ? null : { kind: 'leaves-issues', numbers }
}

function partMissing({ customer }: RemedyOption): Risk | null {
  const part = missingParts(customer)
  return part === 'none' ? null : { kind: 'part-missing', part }
}

function timeRisks({ customer }: RemedyOption, { nowMs, isWorkingTime }: RiskBasis): Risk[] {
  const { byWhen, byWhenAtMs, standsUntilAtMs } = customer
  const risks: Risk[] = []
  if (byWhen.trim() === '') risks.push({ kind: 'no-date' })
  else if (byWhenAtMs !== null) {
    if (byWhenAtMs < nowMs) risks.push({ kind: 'date-passed', atMs: byWhenAtMs })
    else if (!isWorkingTime(byWhenAtMs)) {
      risks.push({ kind: 'outside-working-time', atMs: byWhenAtMs })
    }
    if (standsUntilAtMs !== null && byWhenAtMs > standsUntilAtMs) {
      risks.push({ kind: 'done-after-offer', atMs: byWhenAtMs })
    }
  }
  if (standsUntilAtMs !== null && standsUntilAtMs < nowMs) {
    risks.push({ kind: 'offer-ended', atMs: standsUntilAtMs })
  }
  return risks
}

function asksMuch(option: RemedyOption): boolean {
  const facts = option.private.why?.facts ?? []
  return facts.some((fact) => fact.kind === 'asks-of-them' && fact.effort === 'much')
}

function ourRisks({ private: ours }: RemedyOption, { moneyAtStake }: RiskBasis): Risk[] {
  const { costLines, approval, note } = ours
  const known = costLines.map(({ amount }) => amount).filter((amount) => amount !== null)
  const cap = passedCap(known, moneyAtStake)
  const risks: Risk[] = []
  if (approval.trim() !== '') risks.push({ kind: 'needs-approval', from: approval.trim() })
  if (known.length === 0 || known.length < costLines.length) risks.push({ kind: 'cost-unknown' })
  if (cap) risks.push({ kind: 'above-cap', cap })
  if (note.trim() !== '') risks.push({ kind: 'note', note: note.trim() })
  return risks
}

/** The newest refusal of an option that still says what they refused. */
function refusedBefore(option: RemedyOption, basis: RiskBasis): Risk | null {
  for (const version of basis.versions.toReversed()) {
    const answer = answerTo(version, option.id)
    if (answer?.answer === 'refused' && isUnchanged(option, version, basis)) {
      return { kind: 'refused-before', version: version.number, words: answer.words }
    }
  }
  return null
}

function isUnchanged(option: RemedyOption, { content }: Version, basis: RiskBasis): boolean {
  const alone = (one: RemedyOption, whole: Omit<ProposalContent, 'options'>): ProposalContent => ({
    ...whole,
    options: [one],
  })
  const offered = content.options.find(({ id }) => id === option.id)
  if (!offered) return false
  const { options } = customerChanges(alone(offered, content), alone(option, basis))
  return options.length === 0
}
