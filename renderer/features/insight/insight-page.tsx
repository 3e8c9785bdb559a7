import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { useInsight } from '#renderer/data/insight/use-insight.ts'
import { Choice } from '#renderer/ui/choice.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { dayMs } from '#shared/base/time.ts'
import type { Insight } from '#shared/insight/insight.ts'
import { CausesChart } from './causes-chart.tsx'
import { FirstContactChart } from './first-contact-chart.tsx'
import styles from './insight.module.css'
import { MomentsChart } from './moments-chart.tsx'
import { PreventionChart } from './prevention-chart.tsx'
import { PromisesChart } from './promises-chart.tsx'
import { RepeatsChart } from './repeats-chart.tsx'
import { TalkChart } from './talk-chart.tsx'
import { UpdatesChart } from './updates-chart.tsx'
import { WhoCalledChart } from './who-called-chart.tsx'
import { WorthChart } from './worth-chart.tsx'

const spans = ['30', '90', '365', 'all'] as const
type Span = (typeof spans)[number]

/** How it goes: one question after the other, each with its chart and its numbers. */
export function InsightPage({ span: asked }: { span?: string | undefined }) {
  const { t } = useTranslation('insight')
  const [, go] = useLocation()
  const span = spans.find((one) => one === asked) ?? '90'
  const spanMs = span === 'all' ? null : Number(span) * dayMs
  const counted = useInsight(spanMs)
  const isCounting = counted === null || (counted !== 'failed' && counted.spanMs !== spanMs)
  return (
    <Page title={t('title')} width="wide">
      <div className={styles['lead']} data-private>
        <p>{t('lead')}</p>
        <p className={`${styles['soft']} ${styles['mine']}`}>
          {t('private')} <Link to="/calls">{t('toCalls')}</Link>
        </p>
      </div>
      <Choice
        label={t('span.label')}
        value={span}
        onChange={(chosen: Span) => go(`/insight/${chosen}`, { replace: true })}
        options={spans.map((value) => ({ value, label: t(`span.${value}`) }))}
      />
      <p role="status" className={styles['status']}>
        {counted !== 'failed' &&
          (isCounting ? t('counting') : t('cases', { count: counted.insight.n }))}
      </p>
      {counted === 'failed' ? (
        <p role="alert">{t('failed')}</p>
      ) : (
        counted && <Charts insight={counted.insight} isOld={isCounting} />
      )}
    </Page>
  )
}

/** `isOld`: they are of another time than was chosen, for that is still being counted. */
function Charts({ insight, isOld }: { insight: Insight; isOld: boolean }) {
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
      <TalkChart talk={insight.talk} />
      <RepeatsChart repeats={insight.repeats} />
      <PreventionChart prevention={insight.prevention} />
    </div>
  )
}
