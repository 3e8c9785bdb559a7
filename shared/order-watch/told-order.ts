import { type LocalDate, localDateSchema } from '../base/local-date.ts'
import { z } from '../base/schema.ts'
import { type Order, quantitySchema } from '../order/order.ts'
import { hasCome, hasLeft, lastDay } from './watch-orders.ts'

/** What was known of an order on a day when the rep decided about it. */
export const toldOrderSchema = z.strictObject({
  key: z.string().min(1).max(401),
  on: localDateSchema,
  promisedOn: localDateSchema.optional(),
  expectedOn: localDateSchema.optional(),
  backOrdered: quantitySchema.optional(),
})
export type ToldOrder = z.infer<typeof toldOrderSchema>

export function toldOrder(
  { key, promisedOn, expectedOn, backOrdered }: Order,
  on: LocalDate,
): ToldOrder {
  return {
    key,
    on,
    ...(promisedOn !== undefined && { promisedOn }),
    ...(expectedOn !== undefined && { expectedOn }),
    ...(backOrdered !== undefined && { backOrdered }),
  }
}

/** Whether a file says worse of it than what they were told: a later day, or more on back order. */
export function saysWorse(told: Omit<ToldOrder, 'on' | 'key'>, now: Order): boolean {
  const before = lastDay(told)
  const after = lastDay(now)
  const isLater = before !== undefined && after !== undefined && after > before
  return isLater || (now.backOrdered ?? 0) > (told.backOrdered ?? 0)
}

/** Whether it is worse by now, be it that the last day that was told has gone by as well. */
export function isWorse(told: ToldOrder, now: Order, today: LocalDate): boolean {
  if (saysWorse(told, now)) return true
  const before = lastDay(told)
  const wasOver = before !== undefined && before < told.on
  const isOver = before !== undefined && before < today
  return isOver && !wasOver && !hasLeft(now, today) && !hasCome(now, today)
}
