import { useTranslation } from 'react-i18next'
import { act } from '#renderer/data/case-acts.ts'
import { useCallsOfCase } from '#renderer/data/queries.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { dayAndTime } from '#renderer/ui/date-time.ts'
import { momentSchema } from '#shared/call/moment.ts'
import type { MomentPlace } from '#shared/case/acts.ts'
import type { Case } from '#shared/case/case.ts'
import { momentsOf, type RatedMoment } from '#shared/case/moments.ts'
import styles from './course.module.css'

const width = 560
const height = 96
const margin = 16
const heightOf = { magic: margin, truth: height / 2, misery: height - margin } as const

/** How they felt from the first word to the last, drawn as a line, and the places not rated yet. */
export function CaseMoments({ found }: { found: Case }) {
  const { t } = useTranslation('course')
  const { t: desk } = useTranslation('desk')
  const store = useStore()
  const calls = useCallsOfCase(found.id)
  if (!calls) return null
  const moments = momentsOf(found, calls)
  const open = placesToRate(found, moments)
  if (moments.length === 0 && open.length === 0) return null
  return (
    <section aria-label={t('moments')} className={styles['moments']}>
      <h3>{t('moments')}</h3>
      {moments.length > 0 && <MomentLine moments={moments} />}
      {open.map((place) => (
        <div key={place} role="group" aria-label={t(`place.${place}`)} className={styles['rate']}>
          <span aria-hidden>{t(`place.${place}`)}</span>
          {momentSchema.options.map((moment) => (
            <Button
              key={moment}
              size="small"
              onPress={() => act(store, found.id, { kind: 'case-moment-rated', place, moment })}
            >
              {desk(`moment.${moment}`)}
            </Button>
          ))}
        </div>
      ))}
    </section>
  )
}

/** The start can be rated at once, the others when they have come. */
function placesToRate(found: Case, moments: readonly RatedMoment[]): MomentPlace[] {
  const hasCome = {
    start: true,
    'after-fix': found.verdict !== null,
    'after-check-in': found.stage === 'checked-in' || found.stage === 'closed',
  }
  const rated = new Set(moments.map(({ place }) => place))
  return (['start', 'after-fix', 'after-check-in'] as const).filter(
    (place) => hasCome[place] && !rated.has(place),
  )
}

function MomentLine({ moments }: { moments: readonly RatedMoment[] }) {
  const { t } = useTranslation('course')
  const { t: desk } = useTranslation('desk')
  const { language } = useEnvironment()
  const { nowMs } = useStore()
  const step = moments.length > 1 ? (width - 2 * margin) / (moments.length - 1) : 0
  const points = moments.map((one, index) => ({
    x: moments.length > 1 ? margin + index * step : width / 2,
    y: heightOf[one.moment],
    label: `${t(`place.${one.place}`)}: ${desk(`moment.${one.moment}`)}, ${dayAndTime(one.atMs, language, nowMs())}`,
  }))
  return (
    <figure>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        className={styles['line']}
        role="img"
        aria-label={points.map(({ label }) => label).join('; ')}
      >
        <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
        {points.map(({ x, y, label }) => (
          <circle key={`${x}`} cx={x} cy={y} r={6}>
            <title>{label}</title>
          </circle>
        ))}
      </svg>
      <ol className={styles['places']}>
        {moments.map((one) => (
          <li key={`${one.place}${one.atMs}`}>
            {t(`place.${one.place}`)}
            <span className={styles['soft']}>{desk(`moment.${one.moment}`)}</span>
          </li>
        ))}
      </ol>
    </figure>
  )
}
