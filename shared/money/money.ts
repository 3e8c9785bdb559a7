import { z } from '../base/schema.ts'

/** ISO 4217 code, upper case. */
export const currencyCodeSchema = z.string().regex(/^[A-Z]{3}$/)
export type CurrencyCode = z.infer<typeof currencyCodeSchema>

/**
 * The largest amount that is kept, in minor units. Fifty of them with the highest tax still add up
 * exactly. What can be typed ends sooner (`parse-amount.ts`), so that a remedy of three times the
 * price still fits.
 */
const largestKept = 10 ** 14

/** An amount in whole minor units of its currency (cents, yen): never a fraction of one. */
export const moneySchema = z.strictObject({
  minor: z.int().min(-largestKept).max(largestKept),
  currency: currencyCodeSchema,
})
export type Money = z.infer<typeof moneySchema>
