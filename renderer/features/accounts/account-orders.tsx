import { useTranslation } from 'react-i18next'
import { useOrders } from '#renderer/data/orders/use-orders.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { PageSection } from '#renderer/ui/page-section.tsx'
import { type Account, accountFields, accountKeys } from '#shared/account/account.ts'
import type { LocalDate } from '#shared/base/local-date.ts'
import type { Order } from '#shared/order/order.ts'
import { isInState } from '#shared/order/order-state.ts'
import styles from './accounts.module.css'

const mostShown = 12
const mostProducts = 30

type Props = { account: Account; today: LocalDate }

/** Their orders, what is late first, and what they have from us: as typed, and as the orders say. */
export function AccountOrders({ account, today }: Props) {
  const { t } = useTranslation('accounts')
  const { number, products: typed } = accountFields(account)
  const orders = useOrders('ofCustomer', { number, names: accountKeys(account) })
  if (orders === null) return null
  const sorted = orders.toSorted((a, b) => rankOf(a, today) - rankOf(b, today))
  const ordered = orders.flatMap(({ product }) => product ?? [])
  const lines = typed.split('\n').map((line) => line.trim())
  const products = [...new Set([...lines, ...ordered])].filter(Boolean)
  return (
    <>
      <PageSection title={t('orders.title')}>
        {orders.length === 0 ? (
          <p className={styles['soft']}>{t('orders.none')}</p>
        ) : (
          <OrderTable orders={sorted.slice(0, mostShown)} today={today} />
        )}
        {orders.length > mostShown && (
          <p className={styles['soft']}>{t('orders.more', { count: orders.length - mostShown })}</p>
        )}
      </PageSection>
      <PageSection title={t('products.title')}>
        {products.length === 0 && <p className={styles['soft']}>{t('products.none')}</p>}
        <ul className={styles['products']}>
          {products.slice(0, mostProducts).map((product) => (
            <li key={product} dir="auto">
              {product}
            </li>
          ))}
        </ul>
      </PageSection>
    </>
  )
}

/** Late before open, and what is delivered last; among equals the newest stands first already. */
function rankOf(order: Order, today: LocalDate): number {
  if (isInState(order, 'late', today)) return 0
  return isInState(order, 'open', today) ? 1 : 2
}

const stands = ['late', 'open', 'delivered'] as const

function OrderTable({ orders, today }: { orders: readonly Order[]; today: LocalDate }) {
  const { t } = useTranslation('accounts')
  const { language } = useEnvironment()
  const day = (date: LocalDate | undefined) =>
    date === undefined
      ? ''
      : new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(
          new Date(date),
        )
  return (
    <div className={styles['table']}>
      <table>
        <thead>
          <tr>
            {(['number', 'product', 'promised', 'expected', 'stands'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`orders.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {orders.map((order) => {
            const stand = stands[rankOf(order, today)] ?? 'open'
            return (
              <tr key={order.key}>
                <th scope="row">{order.number}</th>
                <td>{order.product}</td>
                <td>{day(order.promisedOn)}</td>
                <td>{day(order.expectedOn)}</td>
                <td className={stand === 'late' ? styles['late'] : undefined}>
                  {t(`orders.state.${stand}`)}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
