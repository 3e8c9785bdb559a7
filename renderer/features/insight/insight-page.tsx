import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { useInsight } from '#renderer/data/insight/use-insight.ts'
import { Choice } from '#renderer/ui/choice.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { dayMs } from '#shared/base/time.ts'
import { type Insight, isOnesOwn } from '#shared/insight/insight.ts'
import { CausesChart } from './causes-chart.tsx'
import { FirstContactChart } from './first-contact-chart.tsx'
import styles from './insight.module.css'
import { MomentsChart } from './moments-chart.tsx'
import { PreventionChart } from './prevention-chart.tsx'
import { PromisesChart } from './promises-chart.tsx'
import { RepeatsChart } from './repeats-chart.tsx'
import { TalkChart } from './talk-chart.tsx'
import { UpdatesChart } from './updates-chart.tsx'
import { useWhoseInsight } from './use-whose-insight.tsx'
import { WhoCalledChart } from './who-called-chart.tsx'
import { WorthChart } from './worth-chart.tsx'

const spans = ['30', '90', '365', 'all'] as const
type Span = (typeof spans)[number]

/** How it goes: one question after the other, each with its chart and its numbers. */
export function InsightPage({
  span: asked,
  of,
}: {
  span?: string | undefined
  of?: string | undefined
}) {
  const { t } = useTranslation('insight')
  const { t: work } = useTranslation('teamWork')
  const [, go] = useLocation()
  const span = spans.find((one) => one === asked) ?? '90'
  const spanMs = span === 'all' ? null : Number(span) * dayMs
  const { whose, choice } = useWhoseInsight(of, (value) =>
    go(pathOf(span, value), { replace: true }),
  )
  const counted = useInsight(spanMs, whose)
  const isCounting =
    counted === null ||
    (counted !== 'failed' && (counted.spanMs !== spanMs || counted.whose !== whose))
  const isOwn = isOnesOwn(whose ?? undefined)
  return (
    <Page title={t('title')} width="wide">
      <div className={styles['lead']} data-private>
        <p>{t('lead')}</p>
        <p className={`${styles['soft']} ${styles['mine']}`}>
          {isOwn ? t('private') : work('insight.lead')}{' '}
          {isOwn && <Link to="/calls">{t('toCalls')}</Link>}
        </p>
      </div>
      <Choice
        label={t('span.label')}
        value={span}
        onChange={(chosen: Span) => go(pathOf(chosen, of), { replace: true })}
        options={spans.map((value) => ({ value, label: t(`span.${value}`) }))}
      />
      {choice}
      <p role="status" className={styles['status']}>
        {counted !== 'failed' &&
          (isCounting ? t('counting') : t('cases', { count: counted.insight.n }))}
      </p>
      {counted === 'failed' ? (
        <p role="alert">{t('failed')}</p>
      ) : (
        counted && (
          <Charts
            insight={counted.insight}
            isOld={isCounting}
            isOwn={isOnesOwn(counted.whose ?? undefined)}
          />
        )
      )}
    </Page>
  )
}

function pathOf(span: Span, of: string | undefined): string {
  return of === undefined ? `/insight/${span}` : `/insight/${span}/${of}`
}

type ChartsProps = {
  insight: Insight
  /** They are of another time than was chosen, for that is still being counted. */
  isOld: boolean
  /** How one talks is told of one's own alone. */
  isOwn: boolean
}

function Charts({ insight, isOld, isOwn }: ChartsProps) {
  const { t } = useTranslation('insight')
  if (insight.n + insight.promises.n + insight.updates.n + insight.talk.n === 0) {
    return (
      <div className={styles['charts']} data-insight>
        <p className={styles['card']}>{t('empty')}</p>
      </div>
    )
  }
  return (
    <div className={styles['charts']} data-insight={insight.n} aria-busy={isOld} data-private>
      <CausesChart causes={insight.causes} />
      <FirstContactChart contact={insight.firstContact} />
      <PromisesChart promises={insight.promises} />
      <UpdatesChart updates={insight.updates} />
      <WhoCalledChart called={insight.whoCalled} />
      <MomentsChart flow={insight.moments} />
      <WorthChart worth={insight.remedies} />
      {isOwn && <TalkChart talk={insight.talk} />}
      <RepeatsChart repeats={insight.repeats} />
      <PreventionChart prevention={insight.prevention} />
    </div>
  )
}
