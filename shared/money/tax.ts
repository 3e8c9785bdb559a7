import { add, allocate, halfAwayFromZero, subtract, transformScale } from 'dinero.js/bigint'
import { z } from '../base/schema.ts'
import { asDinero, asMoney } from './as-dinero.ts'
import { decimalsOf } from './minor-units.ts'
import type { Money } from './money.ts'
import { partOf } from './part.ts'
import { totals } from './total.ts'

/** Whether amounts were typed with the tax in them, and its rate in thousandths (190 for 19 %). */
export const taxSchema = z.strictObject({
  included: z.boolean(),
  permille: z.int().min(0).max(500),
})
export type Tax = z.infer<typeof taxSchema>

/** An amount without tax, the tax on it, and both together. */
export type Taxed = { readonly net: Money; readonly tax: Money; readonly total: Money }

/**
 * The sums of amounts with the tax on them, one for each currency. The tax is reckoned once on the
 * sum, not line by line, and rounded to the nearest minor unit, halves away from zero. Without a tax
 * the sum is both net and total.
 */
export function taxedTotals(amounts: readonly Money[], tax: Tax | null): readonly Taxed[] {
  return totals(amounts).flatMap((sum) => {
    const split = tax?.included === true ? splitOff(sum, tax) : putOn(sum, tax?.permille ?? 0)
    return split ?? []
  })
}

/**
 * The same line by line, in the order of the amounts. The tax of the sum is shared out by the size
 * of the lines, so that they add up to it: not a cent is lost, and no line is a whole one off.
 */
export function taxedLines(amounts: readonly Money[], tax: Tax | null): readonly Taxed[] {
  const shares = new Map<number, Money>()
  for (const { tax: sum } of taxedTotals(amounts, tax)) {
    const own = [...amounts.entries()].filter(([, { currency }]) => currency === sum.currency)
    const parts = shared(
      sum,
      own.map(([, amount]) => amount),
    )
    for (const [place, [index]] of own.entries()) shares.set(index, parts[place] ?? sum)
  }
  return amounts.flatMap((amount, index) => {
    const part = shares.get(index)
    if (!part) return []
    const line =
      tax?.included === true
        ? { net: asMoney(subtract(asDinero(amount), asDinero(part))), tax: part, total: amount }
        : { net: amount, tax: part, total: asMoney(add(asDinero(amount), asDinero(part))) }
    return whole(line) ?? []
  })
}

function putOn(net: Money, permille: number): Taxed | null {
  const tax = partOf(net, permille)
  return tax && whole({ net, tax, total: asMoney(add(asDinero(net), asDinero(tax))) })
}

/** Digits more than a minor unit has, so that a half is told from what only comes close to one. */
const finer = 6n

function splitOff(total: Money, { permille }: Tax): Taxed | null {
  const exponent = BigInt(decimalsOf(total.currency))
  const fine = transformScale(asDinero(total), exponent + finer)
  const [fineNet] = allocate(fine, [1000n, BigInt(permille)])
  if (!fineNet) return null
  const net = transformScale(fineNet, exponent, halfAwayFromZero)
  return whole({ net: asMoney(net), tax: asMoney(subtract(asDinero(total), net)), total })
}

/** An amount shared out in the measure of others; where they are all nothing, so are the parts. */
function shared(amount: Money, measures: readonly Money[]): Money[] {
  const ratios = measures.map(({ minor }) => BigInt(Math.abs(minor)))
  if (ratios.every((ratio) => ratio === 0n)) return measures.map(() => amount)
  return allocate(asDinero(amount), ratios).map((part) => asMoney(part) ?? amount)
}

function whole(parts: { [Part in keyof Taxed]: Money | null }): Taxed | null {
  const { net, tax, total } = parts
  return net && tax && total ? { net, tax, total } : null
}
