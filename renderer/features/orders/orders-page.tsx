import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useHasOrders } from '#renderer/data/orders/use-has-orders.ts'
import { useToday } from '#renderer/data/use-today.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Choice } from '#renderer/ui/choice.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { type OrderState, orderStates } from '#shared/order/order-state.ts'
import { NoOrders } from './no-orders.tsx'
import { OrderTable } from './order-table.tsx'
import styles from './orders.module.css'

/** All orders of the files that were taken in, and what the watch says of them. */
export function OrdersPage() {
  const { t } = useTranslation('orders')
  const [, go] = useLocation()
  const hasOrders = useHasOrders()
  if (hasOrders === undefined) return null
  return (
    <Page
      title={t('title')}
      width="wide"
      actions={hasOrders && <Button onPress={() => go('/import')}>{t('import')}</Button>}
    >
      {hasOrders ? <Orders /> : <NoOrders />}
    </Page>
  )
}

function Orders() {
  const { t } = useTranslation('orders')
  const today = useToday()
  const [text, setText] = useState('')
  const [state, setState] = useState<OrderState | 'all'>('open')
  return (
    <div className={styles['page']}>
      <div className={styles['filters']}>
        <TextField
          label={t('search')}
          placeholder={t('searchHint')}
          value={text}
          maxLength={200}
          onChange={setText}
        />
        <Choice
          label={t('state.label')}
          value={state}
          options={([...orderStates, 'all'] as const).map((value) => ({
            value,
            label: t(`state.${value}`),
          }))}
          onChange={setState}
        />
      </div>
      <OrderTable text={text} state={state === 'all' ? null : state} today={today} />
    </div>
  )
}
