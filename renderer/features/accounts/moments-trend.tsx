import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { dayAndTime } from '#renderer/ui/date-time.ts'
import { PageSection } from '#renderer/ui/page-section.tsx'
import { useNow } from '#renderer/ui/use-now.ts'
import { minuteMs } from '#shared/base/time.ts'
import type { Call } from '#shared/call/call.ts'
import { momentSchema } from '#shared/call/moment.ts'
import type { Case } from '#shared/case/case.ts'
import { momentsOf, type RatedMoment } from '#shared/case/moments.ts'
import styles from './accounts.module.css'

/** The newest that are drawn. */
const mostDrawn = 40
const widthPx = 640
const rowPx = 34
const insetPx = 10
/** Beside the names of the levels. */
const leftPx = 150
/** The best on top. */
const levels = momentSchema.options.toReversed()

type MomentOfCase = RatedMoment & { readonly of: Case }

type Props = { readonly cases: readonly Case[]; readonly calls: readonly Call[] }

/** How a customer felt over all their cases: a line that is read by its height, and its table. */
export function MomentsTrend({ cases, calls }: Props) {
  const { t } = useTranslation('accounts')
  const moments = cases
    .flatMap((of): MomentOfCase[] => {
      const held = calls.filter(({ caseId }) => caseId === of.id)
      return momentsOf(of, held).map((moment) => ({ ...moment, of }))
    })
    .toSorted((a, b) => a.atMs - b.atMs)
    .slice(-mostDrawn)
  return (
    <PageSection title={t('moments.title')}>
      {moments.length === 0 ? (
        <p className={styles['soft']}>{t('moments.none')}</p>
      ) : (
        <>
          <p className={styles['soft']}>{t('moments.lead')}</p>
          <Drawing moments={moments} />
          <details className={styles['table']}>
            <summary>{t('moments.table')}</summary>
            <Table moments={moments} />
          </details>
        </>
      )}
    </PageSection>
  )
}

function Drawing({ moments }: { moments: readonly MomentOfCase[] }) {
  const { t: desk } = useTranslation('desk')
  const stepPx = (widthPx - leftPx - insetPx) / Math.max(1, moments.length - 1)
  const heightOf = (moment: MomentOfCase['moment']) => (levels.indexOf(moment) + 0.5) * rowPx
  const points = moments.map(({ moment }, index) => ({
    x: leftPx + index * stepPx,
    y: heightOf(moment),
  }))
  // What it shows is in the table below it, word for word.
  return (
    <svg
      viewBox={`0 0 ${widthPx} ${levels.length * rowPx}`}
      className={styles['trend']}
      aria-hidden
    >
      {levels.map((level) => (
        <g key={level} transform={`translate(0 ${heightOf(level)})`}>
          <text dy="0.35em">{desk(`moment.${level}`)}</text>
          <line x1={leftPx - insetPx} x2={widthPx} />
        </g>
      ))}
      <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {points.map(({ x, y }) => (
        <circle key={x} cx={x} cy={y} r={5} />
      ))}
    </svg>
  )
}

function Table({ moments }: { moments: readonly MomentOfCase[] }) {
  const { t } = useTranslation('accounts')
  const { t: course } = useTranslation('course')
  const { t: desk } = useTranslation('desk')
  const { language } = useEnvironment()
  const nowMs = useNow(minuteMs)
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('moments.when')}</th>
          <th scope="col">{t('moments.moment')}</th>
          <th scope="col">{t('moments.place')}</th>
          <th scope="col">{t('moments.case')}</th>
        </tr>
      </thead>
      <tbody>
        {moments.toReversed().map(({ atMs, moment, place, of }) => (
          <tr key={`${of.id} ${place} ${atMs}`}>
            <td>{dayAndTime(atMs, language, nowMs)}</td>
            <td>{desk(`moment.${moment}`)}</td>
            <td>{course(`place.${place}`)}</td>
            <td>
              <Link to={`/cases/${of.id}`}>{of.whatHappened || desk('case.nothingKnown')}</Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
