import { localDateSchema } from '../base/local-date.ts'
import { z } from '../base/schema.ts'
import { moneySchema } from '../money/money.ts'

/** Longest text of an order, in UTF-16 units. */
export const longestOrderText = 200

const text = z.string().max(longestOrderText).optional()
const day = localDateSchema.optional()
export const quantitySchema = z.number().min(-1e12).max(1e12)
const quantity = quantitySchema.optional()

/** What an order can say. A field that a file does not have, or leaves empty, is not there. */
export const orderFieldsSchema = z.strictObject({
  number: z.string().min(1).max(longestOrderText),
  /** The position in the order; each has dates and quantities of its own. */
  line: text,
  customer: text,
  /** As the firm's own books number them. */
  customerNumber: text,
  contact: text,
  phone: text,
  email: text,
  product: text,
  productNumber: text,
  /** Their own number for it. */
  reference: text,
  orderedOn: day,
  /** What they were told when they ordered. */
  promisedOn: day,
  /** What is thought now. */
  expectedOn: day,
  shippedOn: day,
  deliveredOn: day,
  quantity,
  backOrdered: quantity,
  amount: moneySchema.optional(),
})

export const orderSchema = orderFieldsSchema.extend({
  /** The same in every file that tells of this line of this order (`orderKey`). */
  key: z
    .string()
    .min(1)
    .max(2 * longestOrderText + 1),
})
export type Order = z.infer<typeof orderSchema>
export type OrderFields = z.infer<typeof orderFieldsSchema>

/** Between the parts of a key; no text of a file holds it. */
const keyBreak = '\u001f'

/** Which order line it is: by number and position, or by number and product where none is given. */
export function orderKey({
  number,
  line,
  productNumber,
  product,
}: Pick<OrderFields, 'number' | 'line' | 'productNumber' | 'product'>): string {
  return [number, line ?? productNumber ?? product ?? ''].join(keyBreak)
}
