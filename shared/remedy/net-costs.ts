import type { Money } from '../money/money.ts'
import { type Tax, taxedTotals } from '../money/tax.ts'
import type { CostLine } from '../proposal/option.ts'

/** The amounts that are known of some items. */
export function amountsOf(lines: readonly CostLine[]): Money[] {
  return lines.map(({ amount }) => amount).filter((amount) => amount !== null)
}

/**
 * What some items cost us without tax, one sum for each currency: what is held against the cap, the
 * authority limit and the value of the account. Tax is not spent on the customer.
 */
export function netCosts(lines: readonly CostLine[], tax: Tax | null): Money[] {
  return taxedTotals(amountsOf(lines), tax).map(({ net }) => net)
}
