import { useTranslation } from 'react-i18next'
import { useIsRehearsal } from '#renderer/data/store.tsx'
import { followThrough } from '#shared/review/follow-through.ts'
import type { Finding } from '#shared/review/review.ts'
import type { Talk } from '#shared/review/talk.ts'
import { trendsOf } from '#shared/review/trends.ts'
import styles from './review.module.css'
import { TalkFigure } from './talk-figure.tsx'

type Props = {
  talks: readonly Talk[]
  reviews: readonly (readonly Finding[])[]
  nowMs: number
}

/** The two headlines (R20): talking too much, and following through. No figure is made up. */
export function Figures({ talks, reviews, nowMs }: Props) {
  const { t } = useTranslation('review')
  const isRehearsal = useIsRehearsal()
  const [talking] = trendsOf(reviews)
  const answered = talking ? talking.yes + talking.no : 0
  const { onTime, came } = followThrough(
    talks.flatMap(({ entries }) => entries),
    nowMs,
  )
  return (
    <section className={styles['figures']} aria-label={t('figures.label')}>
      <div className={styles['figure']}>
        <h2>{t('figures.talk')}</h2>
        <TalkFigure talks={talks} />
        {talks.length > 1 && talking && answered > 0 && (
          <p className={styles['soft']}>
            {t('figures.talkByYou', { count: talking.yes, all: answered })}
          </p>
        )}
      </div>
      {/* What was promised in a rehearsal never comes due. */}
      {!isRehearsal && (
        <div className={styles['figure']}>
          <h2>{t('figures.followThrough')}</h2>
          <p className={styles['value']} data-unknown={came === 0 || undefined}>
            {came === 0 ? t('figures.noneDue') : t('figures.of', { count: onTime, all: came })}
          </p>
          <p className={styles['soft']}>
            {t(talks.length > 1 ? 'figures.followNoteAll' : 'figures.followNote')}
          </p>
        </div>
      )}
    </section>
  )
}
