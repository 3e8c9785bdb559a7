import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useReviewRules } from '#renderer/data/use-review-rules.ts'
import { type TalkOfCase, useRecentTalks } from '#renderer/data/use-talks.ts'
import { useIsRehearsal, useStore } from '#renderer/data/store.tsx'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { dayAndTime } from '#renderer/ui/date-time.ts'
import { Page } from '#renderer/ui/page.tsx'
import { PageSection } from '#renderer/ui/page-section.tsx'
import { RehearsalMark } from '#renderer/ui/rehearsal-mark.tsx'
import { reviewOf } from '#shared/review/review.ts'
import { talkFigures, type TalkFigures } from '#shared/review/talk-figures.ts'
import { practiseNext, type Trend, trendsOf } from '#shared/review/trends.ts'
import { AnswerDot } from './answer-dot.tsx'
import { Figures } from './figures.tsx'
import { FirstCalls } from './first-calls.tsx'
import { questionOf } from './question-of.ts'
import styles from './review.module.css'

/** How many calls are looked back at. */
const mostCalls = 20

/** How the last calls went, question by question. */
export function TrendsPage() {
  const { t } = useTranslation('review')
  const isRehearsal = useIsRehearsal()
  const talks = useRecentTalks(mostCalls)
  if (!talks) return null
  return (
    <Page
      width="wide"
      title={t(isRehearsal ? 'rehearsal.trends' : 'trends.title')}
      subtitle={<Subtitle count={talks.length} />}
    >
      {talks.length === 0 ? (
        <p className={styles['none']}>
          {t(isRehearsal ? 'rehearsal.none' : 'trends.none')}{' '}
          <Link to="/rehearsal">{t('rehearsal.begin')}</Link>
        </p>
      ) : (
        <Trends talks={talks} />
      )}
      {!isRehearsal && <FirstCalls />}
    </Page>
  )
}

function Subtitle({ count }: { count: number }) {
  const { t } = useTranslation('review')
  const isRehearsal = useIsRehearsal()
  return (
    <>
      {isRehearsal && <RehearsalMark />}
      {count > 0 && <span>{t(isRehearsal ? 'rehearsal.lead' : 'trends.lead', { count })}</span>}
    </>
  )
}

function Trends({ talks }: { talks: readonly TalkOfCase[] }) {
  const { t } = useTranslation('review')
  const { language } = useEnvironment()
  const rules = useReviewRules()
  const reviews = useMemo(() => talks.map((talk) => reviewOf(talk, rules)), [talks, rules])
  const trends = trendsOf(reviews)
  const weakest = practiseNext(trends)
  return (
    <div className={styles['page']} data-private>
      <p className={styles['lead']}>
        {weakest === null ? (
          t('trends.allWell')
        ) : (
          <>
            {t('trends.practise')} <strong>{questionOf(weakest).hint[language]}</strong>
          </>
        )}
      </p>
      <Figures talks={talks} reviews={reviews} nowMs={rules.nowMs} />
      <PageSection title={t('trends.rows')}>
        <div className={styles['scrolled']}>
          <table className={styles['trends']}>
            <thead>
              <tr>
                <th scope="col">{t('trends.question')}</th>
                {talks.map((talk) => (
                  <CallHead key={talk.call.id} talk={talk} />
                ))}
                <th scope="col">{t('trends.inAll')}</th>
              </tr>
            </thead>
            <tbody>
              <ShareRow talks={talks} />
              {trends.map((trend) => (
                <TrendRow key={trend.question} trend={trend} talks={talks} />
              ))}
            </tbody>
          </table>
        </div>
      </PageSection>
    </div>
  )
}

/** The rep's share of talking in each call that was measured; without one there is no row. */
function ShareRow({ talks }: { talks: readonly TalkOfCase[] }) {
  const { t } = useTranslation('talk')
  const shares = talks.map(({ call }) => talkFigures([call]))
  const all = talkFigures(talks.map(({ call }) => call))
  if (!all) return null
  const text = (figures: TalkFigures | null) =>
    figures ? t('figures.percent', { count: Math.round(figures.share.share * 100) }) : '–'
  const of = (figures: TalkFigures | null) => figures && t(`label.${figures.share.of}`)
  return (
    <tr>
      <th scope="row">{t('trend')}</th>
      {talks.map(({ call }, index) => (
        <td key={call.id} className={styles['sum']} title={of(shares[index] ?? null) ?? undefined}>
          {text(shares[index] ?? null)}
        </td>
      ))}
      <td className={styles['sum']} title={of(all) ?? undefined}>
        {text(all)}
      </td>
    </tr>
  )
}

function CallHead({ talk: { call, theCase } }: { talk: TalkOfCase }) {
  const { t } = useTranslation('review')
  const { language } = useEnvironment()
  const { nowMs } = useStore()
  const isRehearsal = useIsRehearsal()
  const name = t('trends.call', {
    customer: theCase.customer || t('trends.unnamed'),
    when: dayAndTime(call.startedAtMs, language, nowMs()),
  })
  const day = new Date(call.startedAtMs)
  return (
    <th scope="col">
      <Link
        to={isRehearsal ? `/rehearsal/calls/${call.id}` : `/calls/${call.id}/review`}
        aria-label={name}
        title={name}
      >
        {day.getMonth() + 1}/{day.getDate()}
      </Link>
    </th>
  )
}

function TrendRow({ trend, talks }: { trend: Trend; talks: readonly TalkOfCase[] }) {
  const { t } = useTranslation('review')
  const { language } = useEnvironment()
  return (
    <tr>
      <th scope="row">{questionOf(trend.question).name[language]}</th>
      {talks.map(({ call }, index) => (
        <td key={call.id}>
          <AnswerDot answer={trend.answers[index] ?? 'unknown'} />
        </td>
      ))}
      <td className={styles['sum']}>
        {trend.yes + trend.no === 0
          ? '–'
          : t('trends.of', { count: trend.yes, all: trend.yes + trend.no })}
      </td>
    </tr>
  )
}
