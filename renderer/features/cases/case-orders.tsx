import { useTranslation } from 'react-i18next'
import { toldNews } from '#renderer/data/order-watch/watch-acts.ts'
import { useOrderNews } from '#renderer/data/order-watch/use-order-news.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useToday } from '#renderer/data/use-today.ts'
import { Button } from '#renderer/ui/button.tsx'
import { PageSection } from '#renderer/ui/page-section.tsx'
import { useWatchWords } from '#renderer/ui/use-watch-words.ts'
import type { Case } from '#shared/case/case.ts'
import { isLiving } from '#shared/case/stage.ts'
import { formatMoney } from '#shared/money/format-money.ts'
import type { Order } from '#shared/order/order.ts'
import type { OrderNews } from '#shared/order-watch/order-news.ts'
import { atStart, type WatchWords } from '#shared/order-watch/watch-brief.ts'
import { hasCome, hasLeft, lastDay } from '#shared/order-watch/watch-orders.ts'
import type { AskedAct } from './acts/act-dialog.tsx'
import styles from './case-page.module.css'

type Props = { found: Case; onAct: (asked: AskedAct) => void }

/** The orders a case is about, as the customer knows them, and what later files say of them. */
export function CaseOrders({ found, onAct }: Props) {
  const { t } = useTranslation('orders')
  const store = useStore()
  const words = useWatchWords(useToday())
  const news = useOrderNews(found)
  const { orders = [] } = found
  if (orders.length === 0) return null
  const newsOf = new Map(news.map((one) => [one.before.key, one]))
  const now = news.flatMap((one) => one.now ?? [])
  const isAllWell = news.length === orders.length && news.every(({ kind }) => kind === 'corrected')
  return (
    <PageSection title={t('case.title')}>
      <ul className={styles['orders']}>
        {orders.map((order) => (
          <OrderLine key={order.key} order={order} news={newsOf.get(order.key)} words={words} />
        ))}
      </ul>
      {isLiving(found) && (
        <div className={styles['orderActs']}>
          {now.length > 0 && (
            <Button onPress={() => toldNews(store, found, now)}>{t('case.told')}</Button>
          )}
          {isAllWell && (
            <Button onPress={() => onAct({ kind: 'case-withdrawn' })}>{t('case.withdraw')}</Button>
          )}
        </div>
      )}
    </PageSection>
  )
}

type LineProps = { order: Order; news: OrderNews | undefined; words: WatchWords }

function OrderLine({ order, news, words }: LineProps) {
  const { t } = useTranslation('orders')
  const { promisedOn, expectedOn, backOrdered = 0, amount } = order
  const parts = [
    promisedOn && `${t('case.promised')} ${words.day(promisedOn)}`,
    expectedOn && `${t('case.expected')} ${words.day(expectedOn)}`,
    backOrdered > 0 && `${t('case.back')} ${words.quantity(backOrdered)}`,
    amount && formatMoney(amount, words.language),
  ]
  const what = useNow(news?.now ?? null, words)
  return (
    <li>
      <strong>{atStart(words.what(order))}</strong>
      <span className={styles['soft']}>{parts.filter(Boolean).join(' · ')}</span>
      {news && (
        <span className={styles['news']} data-kind={news.kind}>
          {t(`case.${news.kind}`, { what })}
        </span>
      )}
    </li>
  )
}

function useNow(now: Order | null, words: WatchWords): string {
  const { t } = useTranslation('orders')
  if (!now) return ''
  const { today } = words
  if (hasCome(now, today)) return t('case.now.delivered', { day: words.day(now.deliveredOn ?? '') })
  const back = (now.backOrdered ?? 0) > 0
  const last = lastDay(now)
  const parts = [
    hasLeft(now, today) && t('case.now.shipped', { day: words.day(now.shippedOn ?? '') }),
    last !== undefined && t('case.now.expected', { day: words.day(now.expectedOn ?? last) }),
    back && t('case.now.backOrdered', { count: now.backOrdered }),
  ].filter(Boolean)
  return parts.length > 0 ? parts.join(' · ') : t('case.now.well')
}
