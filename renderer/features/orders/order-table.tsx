import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWatchRules } from '#renderer/data/order-watch/use-watch-rules.ts'
import { useOrderWindow } from '#renderer/data/orders/use-order-window.ts'
import { useWatchDay } from '#renderer/data/order-watch/use-watch-day.ts'
import { useWatchWords } from '#renderer/ui/use-watch-words.ts'
import type { LocalDate } from '#shared/base/local-date.ts'
import type { OrderColumn } from '#shared/order/order-list.ts'
import type { OrderState } from '#shared/order/order-state.ts'
import type { Order } from '#shared/order/order.ts'
import { OrderDetails } from './order-details.tsx'
import { OrderRow } from './order-row.tsx'
import styles from './orders.module.css'
import { useWindowed } from './use-windowed.ts'

type Props = { text: string; state: OrderState | null; today: LocalDate }

const columns = [
  'number',
  'customer',
  'product',
  'promisedOn',
  'expectedOn',
  'backOrdered',
] as const satisfies OrderColumn[]
/** Both as in `orders.module.css`. */
const rowPx = 44
const headPx = 36

/**
 * Any number of orders, of which only those in sight are there. Arrow keys choose, Enter opens, a
 * column's head sorts by it.
 */
export function OrderTable({ text, state, today }: Props) {
  const { t } = useTranslation('orders')
  const [sort, setSort] = useState<{ by: OrderColumn; isDescending: boolean }>({
    by: 'promisedOn',
    isDescending: false,
  })
  const [active, setActive] = useState(0)
  const [opened, setOpened] = useState<Order | null>(null)
  const { box, from, to, show } = useWindowed(rowPx, headPx)
  const found = useOrderWindow({ text, state, today, sort, ...pieceAround(from, to) })
  const rules = useWatchRules(true)
  const day = useWatchDay(today)
  const words = useWatchWords(today)
  const total = found?.total ?? 0
  const at = Math.min(active, Math.max(0, total - 1))
  const rowOf = (index: number) => found?.rows[index - found.from]
  const pool = to - from
  const drawn = Array.from({ length: pool }, (_, offset) => from + offset).flatMap((index) => {
    const order = rowOf(index)
    return order ? [[order, index] as const] : []
  })

  const sortBy = (by: OrderColumn) => {
    setSort((before) => ({ by, isDescending: before.by === by && !before.isDescending }))
    setActive(0)
    show(0)
  }
  const onKey = (event: KeyboardEvent) => {
    const seen = Math.max(1, Math.floor(((box.current?.clientHeight ?? 0) - headPx) / rowPx))
    const steps: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + seen,
      PageUp: at - seen,
      Home: 0,
      End: total - 1,
    }
    const next = steps[event.key]
    if (next === undefined && event.key !== 'Enter') return
    if (event.target !== box.current) return
    event.preventDefault()
    if (next === undefined) return setOpened(rowOf(at) ?? null)
    const wanted = Math.max(0, Math.min(total - 1, next))
    setActive(wanted)
    show(wanted)
  }
  return (
    <>
      <p id="orders-told" className={styles['soft']} aria-live="polite">
        {found && (total === 0 ? t('none') : `${t('lead', { count: total })} · ${t('keys')}`)}
      </p>
      <div
        ref={box}
        role="grid"
        tabIndex={0}
        aria-label={t('title')}
        aria-describedby="orders-told"
        aria-rowcount={total + 1}
        aria-activedescendant={rowOf(at) ? `order-${at}` : undefined}
        className={styles['box']}
        onKeyDown={onKey}
      >
        <div role="row" aria-rowindex={1} className={styles['head']}>
          {columns.map((column) => (
            <div
              key={column}
              role="columnheader"
              aria-sort={ariaSort(sort.by === column ? sort.isDescending : null)}
            >
              <button type="button" tabIndex={-1} onClick={() => sortBy(column)}>
                {t(`column.${column}`)}
                {sort.by === column && <span aria-hidden> {sort.isDescending ? '↓' : '↑'}</span>}
              </button>
            </div>
          ))}
          <div role="columnheader">{t('column.watch')}</div>
        </div>
        <div role="rowgroup" className={styles['rows']} style={{ height: total * rowPx }}>
          {rules &&
            drawn.map(([order, index]) => (
              <OrderRow
                // A row that leaves on one side is taken for the one that comes on the other.
                key={index % pool}
                id={`order-${index}`}
                order={order}
                index={index}
                topPx={index * rowPx}
                isActive={index === at}
                rules={rules}
                day={day}
                words={words}
                onOpen={setOpened}
              />
            ))}
        </div>
      </div>
      {opened && rules && (
        <OrderDetails
          order={opened}
          rules={rules}
          day={day}
          words={words}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  )
}

/** So many rows are fetched at once, and as many before and behind: scrolling waits for none. */
const piece = 200

function pieceAround(from: number, to: number): { from: number; to: number } {
  return {
    from: Math.max(0, (Math.floor(from / piece) - 1) * piece),
    to: (Math.ceil(to / piece) + 1) * piece,
  }
}

function ariaSort(isDescending: boolean | null): 'ascending' | 'descending' | 'none' {
  if (isDescending === null) return 'none'
  return isDescending ? 'descending' : 'ascending'
}
