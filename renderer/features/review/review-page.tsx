import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { ContentAsOf } from '#renderer/data/content.tsx'
import { useAuthorName } from '#renderer/data/team/use-standpoint.ts'
import { useReviewRules } from '#renderer/data/use-review-rules.ts'
import { type TalkOfCase, useTalk } from '#renderer/data/use-talks.ts'
import { useIsRehearsal } from '#renderer/data/store.tsx'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { clockText } from '#renderer/ui/clock-text.ts'
import { dayAndTime } from '#renderer/ui/date-time.ts'
import { NotFoundPage } from '#renderer/ui/not-found-page.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { RehearsalMark } from '#renderer/ui/rehearsal-mark.tsx'
import type { CallId } from '#shared/base/ids.ts'
import { marksOf, spanOf } from '#shared/review/marks.ts'
import { reviewOf } from '#shared/review/review.ts'
import { isWorthReviewing } from '#shared/review/talk.ts'
import { Figures } from './figures.tsx'
import { QuestionList } from './question-list.tsx'
import { type Current, Recap } from './recap.tsx'
import { ReviewLead } from './review-lead.tsx'
import styles from './review.module.css'
import { useAnswers } from './use-answers.ts'

/** A call looked back at by the one who held it: what went well, one thing to try, and where. */
type Props = {
  callId: CallId
  /** What else there is to see of it, after what to take from it. */
  about?: ReactNode
}

export function ReviewPage({ callId, about }: Props) {
  const { t } = useTranslation('review')
  const talk = useTalk(callId)
  if (talk === undefined) return null
  return talk === null ? (
    <NotFoundPage title={t('notFound')} />
  ) : (
    <Found talk={talk} about={about} />
  )
}

function Found({ talk, about }: { talk: TalkOfCase; about: ReactNode }) {
  const { t } = useTranslation('review')
  const { customer } = talk.theCase
  const author = useAuthorName()(talk.call)
  return (
    <Page
      title={customer === '' ? t('title') : t('titleFor', { customer })}
      subtitle={<Subtitle talk={talk} author={author} />}
    >
      <div className={styles['page']} data-private>
        <ContentAsOf atMs={talk.call.startedAtMs}>
          {author === null ? <Content talk={talk} about={about} /> : <Told talk={talk} />}
        </ContentAsOf>
      </div>
    </Page>
  )
}

type SubtitleProps = {
  talk: TalkOfCase
  /** The colleague whose call it was; null: it was one's own. */
  author: string | null
}

function Subtitle({ talk: { call, theCase }, author }: SubtitleProps) {
  const { t } = useTranslation('review')
  const { t: work } = useTranslation('teamWork')
  const { language } = useEnvironment()
  const isRehearsal = useIsRehearsal()
  const duration = clockText((call.endedAtMs ?? call.startedAtMs) - call.startedAtMs)
  return (
    <>
      <span className={styles['subtitle']}>
        <span>{dayAndTime(call.startedAtMs, language, call.startedAtMs)}</span>
        {call.endedAtMs !== null && <span>{t('duration', { duration })}</span>}
        {!isRehearsal && <Link to={`/cases/${theCase.id}`}>{t('toCase')}</Link>}
        <Link to={isRehearsal ? '/rehearsal/calls' : '/calls'}>
          {t(isRehearsal ? 'rehearsal.toTrends' : 'toTrends')}
        </Link>
      </span>
      {isRehearsal && <RehearsalMark />}
      <span className={styles['private']}>
        {author === null ? t('private') : work('review.private', { name: author })}
      </span>
    </>
  )
}

/** A colleague's call: what was written down in it, and nothing of how they held it. */
function Told({ talk: { call, entries } }: { talk: TalkOfCase }) {
  const { t } = useTranslation('review')
  const marks = useMemo(() => marksOf(call, entries), [call, entries])
  const [current, setCurrent] = useState<Current>({ markId: marks[0]?.id ?? '', asked: 0 })
  if (call.endedAtMs === null) return <p>{t('running')}</p>
  return (
    <Recap
      marks={marks}
      pieces={[]}
      span={spanOf(call, entries)}
      current={current}
      onCurrent={(markId) => setCurrent({ markId, asked: 0 })}
    />
  )
}

function Content({ talk, about }: { talk: TalkOfCase; about: ReactNode }) {
  const { t } = useTranslation('review')
  const { call, entries } = talk
  const rules = useReviewRules()
  const marks = useMemo(() => marksOf(call, entries), [call, entries])
  const findings = useMemo(() => reviewOf({ call, entries }, rules), [call, entries, rules])
  const answer = useAnswers(call.id)
  const [current, setCurrent] = useState<Current>({ markId: marks[0]?.id ?? '', asked: 0 })

  if (call.endedAtMs === null) return <p>{t('running')}</p>
  if (!isWorthReviewing(talk)) {
    return (
      <>
        <p>{t('nothing')}</p>
        {about}
      </>
    )
  }
  return (
    <>
      <ReviewLead findings={findings} onAnswer={answer} />
      <Figures talks={[talk]} reviews={[findings]} nowMs={rules.nowMs} />
      {about}
      <Recap
        marks={marks}
        pieces={call.talk.pieces}
        span={spanOf(call, entries)}
        current={current}
        onCurrent={(markId) => setCurrent({ markId, asked: 0 })}
      />
      <QuestionList
        call={call}
        findings={findings}
        marks={marks}
        onAnswer={answer}
        onShow={(markId) => setCurrent(({ asked }) => ({ markId, asked: asked + 1 }))}
      />
    </>
  )
}
