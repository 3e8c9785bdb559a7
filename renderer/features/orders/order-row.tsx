import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { shortDayText } from '#renderer/ui/day-text.ts'
import type { Order } from '#shared/order/order.ts'
import { reasonOf, type WatchWords } from '#shared/order-watch/watch-brief.ts'
import {
  hasCome,
  hasLeft,
  type OrderHit,
  type WatchDay,
  watchOrder,
} from '#shared/order-watch/watch-orders.ts'
import type { WatchRules } from '#shared/order-watch/watch-rules.ts'
import styles from './orders.module.css'

type Props = {
  id: string
  order: Order
  index: number
  topPx: number
  isActive: boolean
  rules: WatchRules
  day: WatchDay
  words: WatchWords
  onOpen: (order: Order) => void
}

/** One order on one line: what was said, and what it means today. */
export const OrderRow = memo(function OrderRow(props: Props) {
  const { id, order, index, topPx, isActive, rules, day, words, onOpen } = props
  const { t } = useTranslation('orders')
  const hit = watchOrder(order, rules, day, true)
  const says = useSays(order, hit, props)
  const { backOrdered = 0, quantity } = order
  const on = (of: string | undefined) =>
    of === undefined ? '' : shortDayText(of, words.language, words.today)
  const back =
    quantity === undefined
      ? words.quantity(backOrdered)
      : t('ofQuantity', {
          count: backOrdered,
          quantity: words.quantity(quantity),
        })
  return (
    // Its keys are those of the grid, which has the focus.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isActive}
      className={styles['row']}
      data-rule={hit?.rules[0]}
      style={{ transform: `translateY(${topPx}px)` }}
      onClick={() => onOpen(order)}
    >
      <div role="gridcell">{order.number}</div>
      <div role="gridcell">{order.customer ?? order.customerNumber}</div>
      <div role="gridcell">{order.product ?? order.productNumber}</div>
      <div role="gridcell">{on(order.promisedOn)}</div>
      <div role="gridcell">{on(order.expectedOn)}</div>
      <div role="gridcell">{backOrdered > 0 && back}</div>
      <div role="gridcell" title={says} className={styles['says']}>
        {hit?.rules[0] && <strong>{rules.rules[hit.rules[0]].words.name[words.language]}</strong>}{' '}
        {says}
      </div>
    </div>
  )
})

/** What the watch says of it, or how far it has come. */
function useSays(
  order: Order,
  hit: OrderHit | null,
  { rules, day, words }: Pick<Props, 'rules' | 'day' | 'words'>,
): string {
  const { t } = useTranslation('orders')
  if (hit) return hit.days > 0 ? words.workingDays(hit.days) : reasonOf(hit, rules, words)
  if (hasCome(order, day.today)) return t('delivered', { day: words.day(order.deliveredOn ?? '') })
  if (hasLeft(order, day.today)) return t('shipped', { day: words.day(order.shippedOn ?? '') })
  if (order.promisedOn === undefined) return ''
  // The watch lets go of what is long over: that does not make it well.
  return order.promisedOn < day.today ? t('over') : t('well')
}
