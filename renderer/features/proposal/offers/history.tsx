import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/data/store.tsx'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { dayAndTime } from '#renderer/ui/date-time.ts'
import { useOfferText } from '#renderer/ui/offer-text.ts'
import { offerHappenings } from '#shared/proposal/offer-story.ts'
import type { Version } from '#shared/proposal/proposal.ts'
import styles from './offers.module.css'

/** Every offer and every answer there ever was, those taken back too. */
export function OfferHistory({ versions }: { versions: readonly Version[] }) {
  const { t } = useTranslation('offers')
  const { language } = useEnvironment()
  const { nowMs } = useStore()
  const tell = useOfferText()
  return (
    <details className={styles['history']}>
      <summary>{t('history')}</summary>
      <ol>
        {offerHappenings({ versions }).map((one, place) => {
          const { name, words } = tell(one)
          return (
            <li key={place}>
              <time>{dayAndTime(one.atMs, language, nowMs())}</time>{' '}
              {one.is === 'answered' && `${t('ofVersion', { version: one.version })} · `}
              {name} · <span dir="auto">{words}</span>
            </li>
          )
        })}
      </ol>
    </details>
  )
}
