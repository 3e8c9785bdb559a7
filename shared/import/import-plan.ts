import { z } from '../base/schema.ts'
import { currencyCodeSchema } from '../money/money.ts'
import { importedThingSchema } from './import-record.ts'

/** How the bytes of a file become letters, by the names of the Encoding Standard. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'shift_jis', 'windows-1252'] as const
export const delimiters = [',', ';', '\t', '|'] as const
/** The order of day, month and year in its dates. */
export const dateOrders = ['ymd', 'dmy', 'mdy'] as const
export const decimalSigns = ['.', ','] as const

/** How a file is written. All of it can be guessed, shown and put right. */
export const dialectSchema = z.strictObject({
  encoding: z.enum(encodings),
  delimiter: z.enum(delimiters),
  dateOrder: z.enum(dateOrders),
  decimalSign: z.enum(decimalSigns),
  /** Of amounts that name none. */
  currency: currencyCodeSchema,
})
export type Dialect = z.infer<typeof dialectSchema>

/** What a file brings, how it is written, and which column says what, by the column's head. */
export const importPlanSchema = z.strictObject({
  what: importedThingSchema,
  dialect: dialectSchema,
  columns: z
    .array(z.strictObject({ field: z.string().max(60), head: z.string().max(1000) }))
    .max(60),
})
export type ImportPlan = z.infer<typeof importPlanSchema>
