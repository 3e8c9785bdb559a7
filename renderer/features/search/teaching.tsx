import { useTranslation } from 'react-i18next'
import styles from './search-box.module.css'

const lessons = ['words', 'phrase', 'customer', 'state', 'severity', 'dates'] as const

/** What can be typed, by example. */
export function Teaching() {
  const { t } = useTranslation('search')
  return (
    <section className={styles['teaching']} aria-label={t('teach.title')}>
      <dl>
        {lessons.map((lesson) => (
          <div key={lesson}>
            <dt>
              <code>{t(`teach.${lesson}.typed`)}</code>
            </dt>
            <dd>{t(`teach.${lesson}.finds`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
