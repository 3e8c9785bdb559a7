import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { contactOf } from '#renderer/data/order-watch/contact-of.ts'
import { useCallOfOrder } from '#renderer/data/order-watch/use-call-of-order.ts'
import { useCaseOfOrder } from '#renderer/data/order-watch/use-case-of-order.ts'
import { openCallFirst } from '#renderer/data/order-watch/watch-acts.ts'
import { useOrders } from '#renderer/data/orders/use-orders.ts'
import { useStore } from '#renderer/data/store.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { PhoneNumber } from '#renderer/ui/dial-button.tsx'
import { formatMoney } from '#shared/money/format-money.ts'
import type { Order } from '#shared/order/order.ts'
import { callsFirst } from '#shared/order-watch/calls-first.ts'
import { atStart, openingOf, reasonOf, type WatchWords } from '#shared/order-watch/watch-brief.ts'
import { type WatchDay, watchOrder } from '#shared/order-watch/watch-orders.ts'
import type { WatchRules } from '#shared/order-watch/watch-rules.ts'
import styles from './orders.module.css'

type Props = {
  order: Order
  rules: WatchRules
  day: WatchDay
  words: WatchWords
  onClose: () => void
}

/** All that is known of an order, what to say about it, and the way to its case. */
export function OrderDetails({ order, rules, day, words, onClose }: Props) {
  const { t } = useTranslation('orders')
  const store = useStore()
  const [, go] = useLocation()
  const [sourced] = useOrders('get', [order.key]) ?? []
  const found = useCaseOfOrder(order.key)
  const hit = watchOrder(order, rules, day, true)
  const file = sourced?.source
  const source = file ? { fileName: file.fileName, atMs: file.atMs } : null
  const [alone] = hit ? callsFirst([hit], rules, () => source) : []
  const call = useCallOfOrder(order.key) ?? alone

  const begin = async () => {
    if (!call) return
    const known = await contactOf(store.db, call)
    go(`/cases/${openCallFirst(store, call, rules, words, known)}/prepare`)
  }
  return (
    <Dialog
      title={atStart(words.what(order))}
      role="dialog"
      onClose={onClose}
      buttons={
        <>
          {found && (
            <Button variant="primary" onPress={() => go(`/cases/${found.id}`)}>
              {t('detail.openCase')}
            </Button>
          )}
          {found === null && call && (
            <Button variant="primary" onPress={() => void begin()}>
              {t('detail.callFirst')}
            </Button>
          )}
          <Button onPress={onClose}>{t('detail.close')}</Button>
        </>
      }
    >
      <div className={styles['details']}>
        {hit && <p className={styles['reason']}>{reasonOf(hit, rules, words)}</p>}
        {alone && <blockquote>{openingOf(alone, rules, words)}</blockquote>}
        <Facts order={order} words={words} source={source && words.source(order, source)} />
      </div>
    </Dialog>
  )
}

type FactsProps = Pick<Props, 'order' | 'words'> & { source: string | null }

/** What is not known is not shown. */
function Facts({ order, words, source }: FactsProps) {
  const { t } = useTranslation('orders')
  const on = (day: string | undefined) => (day === undefined ? undefined : words.day(day))
  const quantity = (of: number | undefined) => (of === undefined ? undefined : words.quantity(of))
  const rows = [
    [t('column.customer'), order.customer],
    [t('detail.customerNumber'), order.customerNumber],
    [t('detail.contact'), order.contact],
    [t('detail.phone'), order.phone && <PhoneNumber key="phone" phone={order.phone} />],
    [t('column.product'), order.product],
    [t('detail.line'), order.line],
    [t('detail.reference'), order.reference],
    [t('detail.orderedOn'), on(order.orderedOn)],
    [t('column.promisedOn'), on(order.promisedOn)],
    [t('column.expectedOn'), on(order.expectedOn)],
    [t('detail.shippedOn'), on(order.shippedOn)],
    [t('detail.deliveredOn'), on(order.deliveredOn)],
    [t('detail.quantity'), quantity(order.quantity)],
    [t('column.backOrdered'), quantity(order.backOrdered)],
    [t('detail.amount'), order.amount && formatMoney(order.amount, words.language)],
    [t('detail.file'), source ?? undefined],
  ] as const
  return (
    <dl className={styles['facts']}>
      {rows.map(([label, value]) =>
        value === undefined || value === '' ? null : (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  )
}
