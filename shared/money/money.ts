import { z } from '../base/schema.ts'

/** ISO 4217 code, upper case. */
export const currencyCodeSchema = z.string().regex(/^[A-Z]{3}$/)
export type CurrencyCode = z.infer<typeof currencyCodeSchema>

/** An amount in whole minor units of its currency (cents, yen): never a fraction of one. */
export const moneySchema = z.strictObject({
  minor: z.int(),
  currency: currencyCodeSchema,
})
export type Money = z.infer<typeof moneySchema>
