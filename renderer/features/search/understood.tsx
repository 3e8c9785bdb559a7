import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { hasFilters, type Query } from '#shared/search/query.ts'
import styles from './search-box.module.css'

/** The filters that were read out of what was typed: what narrows a search must be seen. */
export function Understood({ query }: { query: Query }) {
  const { t } = useTranslation('search')
  const { language } = useEnvironment()
  if (!hasFilters(query)) return null
  const day = (atMs: number) =>
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'ja', { dateStyle: 'medium' }).format(
      atMs,
    )
  const { customers, isOpen, severity, sinceMs, beforeMs } = query
  const filters = [
    ...customers.map((name) => t('filter.customer', { name })),
    isOpen !== null && t(isOpen ? 'filter.open' : 'filter.closed'),
    severity !== null && t('filter.severity', { level: severity }),
    sinceMs !== null && t('filter.since', { day: day(sinceMs) }),
    beforeMs !== null && t('filter.until', { day: day(beforeMs - 1) }),
  ].filter((filter) => filter !== false)
  return (
    <p className={styles['understood']}>
      <span>{t('only')}</span>
      {filters.map((filter) => (
        <span key={filter} className={styles['filter']}>
          {filter}
        </span>
      ))}
    </p>
  )
}
