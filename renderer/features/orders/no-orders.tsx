import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { Button } from '#renderer/ui/button.tsx'
import styles from './orders.module.css'

/** What the watch is for, to somebody who has no orders here yet, and how to begin. */
export function NoOrders() {
  const { t } = useTranslation('orders')
  const [, go] = useLocation()
  return (
    <div className={styles['empty']}>
      <h2>{t('empty.title')}</h2>
      <p>{t('empty.lead')}</p>
      <ul>
        <li>{t('empty.one')}</li>
        <li>{t('empty.two')}</li>
        <li>{t('empty.three')}</li>
      </ul>
      <p>{t('empty.act')}</p>
      <div>
        <Button variant="primary" onPress={() => go('/import')}>
          {t('import')}
        </Button>
      </div>
    </div>
  )
}
