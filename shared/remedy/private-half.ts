import { clipped } from '../base/clipped.ts'
import { maxHeadline, type PrivateOption } from '../proposal/option.ts'
import type { Remedy } from './catalogue.ts'
import { passedLimit } from './cost-cap.ts'
import { estimatedCost } from './cost-formula.ts'
import type { DraftOptionsInput } from './draft-options.ts'
import { netCosts } from './net-costs.ts'
import type { WhyFact, WhyRule } from './why.ts'

/**
 * What stays with us of an option drafted from a remedy: its cost, who must say yes, what in law to
 * look at, and why it was drafted. Above what the rep may promise alone somebody must say yes, also
 * where the remedy names nobody.
 */
export function privateHalf(
  input: DraftOptionsInput,
  remedy: Remedy,
  rules: readonly WhyRule[],
  facts: readonly WhyFact[],
): PrivateOption {
  const { catalogue, language, tax, authorityLimit, unsureFacts } = input
  const basis = { ...input, hourRates: catalogue.hourRates }
  const costLines = remedy.costItems.map(({ label, cost }) => ({
    label: clipped(label[language], maxHeadline),
    amount: estimatedCost(cost, basis),
  }))
  const limit = passedLimit(netCosts(costLines, tax), authorityLimit)
  const approval = remedy.approval ?? (limit ? catalogue.aboveLimit : null)
  const more: WhyFact[] = [
    ...(limit ? [{ kind: 'above-limit' as const, limit }] : []),
    ...(unsureFacts > 0 ? [{ kind: 'unsure' as const, count: unsureFacts }] : []),
  ]
  return {
    costLines,
    approval: clipped(approval?.[language] ?? '', maxHeadline),
    note: remedy.legal?.[language] ?? '',
    why: { rules: [...rules], facts: [...facts, ...more], remedy: remedy.id },
  }
}
