import { type Money, moneySchema } from '#shared/money/money.ts'
import { decimalText } from '#shared/money/total.ts'

/** What was read, field by field, as it is kept: days as 2026-12-31, amounts as "1240.00 EUR". */
export function exampleOf(read: object): (readonly [name: string, value: string])[] {
  return Object.entries(read)
    .filter(([name, value]) => name !== 'key' && value !== null && value !== '')
    .map(([name, value]) => [name, shown(value)] as const)
}

function shown(value: unknown): string {
  const { success, data } = moneySchema.safeParse(value)
  return success ? amountText(data) : String(value)
}

const amountText = (amount: Money) => `${decimalText(amount)} ${amount.currency}`
