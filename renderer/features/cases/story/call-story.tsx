import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useAuthorName } from '#renderer/data/team/use-standpoint.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { dayAndTime } from '#renderer/ui/date-time.ts'
import { durationText } from '#renderer/ui/duration-text.ts'
import { callMoments, linesAndMoments } from '#shared/call/call-moments.ts'
import type { Call } from '#shared/call/call.ts'
import type { Entry } from '#shared/call/entry.ts'
import { droppedBefore } from '#shared/case/story.ts'
import { MomentLine } from './moment-line.tsx'
import { StoryLine } from './story-line.tsx'
import styles from './story.module.css'

type Props = {
  call: Call
  lines: readonly Entry[]
  calls: readonly Call[]
  /** With silences, nudges and ticks by hand between the lines. */
  withMoments: boolean
}

/** A call with what was said in it, and in those that went on with it. Follows a live one. */
export function CallStory({ call, lines, calls, withMoments }: Props) {
  const { t } = useTranslation('desk')
  const { t: review } = useTranslation('review')
  const { language } = useEnvironment()
  const { nowMs } = useStore()
  const { t: work } = useTranslation('teamWork')
  const author = useAuthorName()(call)
  const title = dayAndTime(call.startedAtMs, language, nowMs())
  const parts = [call, ...calls.filter(({ mergedInto }) => mergedInto === call.id)]
  const isRunning = parts.some(({ endedAtMs }) => endedAtMs === null)
  const moments = withMoments ? parts.flatMap(callMoments) : []
  const talkedMs = parts.reduce(
    (sum, part) => sum + (part.endedAtMs ?? part.startedAtMs) - part.startedAtMs,
    0,
  )
  return (
    <article className={styles['call']} aria-label={title}>
      <header className={styles['callHead']}>
        <strong>{title}</strong>
        <span className={styles['soft']}>
          {isRunning ? t('call.running') : durationText(talkedMs, language)}
        </span>
        {author !== null && (
          <span className={styles['soft']}>{work('owner.by', { name: author })}</span>
        )}
        {call.moment && <span className={styles['soft']}>{t(`moment.${call.moment}`)}</span>}
        {!isRunning && (
          <Link to={`/calls/${call.id}/review`} className={styles['look']}>
            {review('story')}
          </Link>
        )}
        <Joins call={call} calls={calls} parts={parts} />
      </header>
      {lines.length + moments.length === 0 && (
        <p className={styles['empty']}>{t('call.nothingCaptured')}</p>
      )}
      <ul>
        {linesAndMoments(lines, moments).map((told) =>
          'is' in told ? (
            <MomentLine key={`${told.is} ${told.atMs}`} moment={told} lines={lines} />
          ) : (
            <StoryLine key={told.id} line={told} heldBy={call.by} />
          ),
        )}
      </ul>
    </article>
  )
}

/** The line dropped and they were called again: that is one talk. */
function Joins({ call, calls, parts }: Pick<Props, 'call' | 'calls'> & { parts: readonly Call[] }) {
  const { t } = useTranslation('story')
  const { record, nowMs } = useStore()
  const before = droppedBefore(call, calls)
  const last = parts.at(-1)
  return (
    <>
      {before && (
        <Button
          size="small"
          variant="plain"
          onPress={() =>
            record({
              kind: 'call-merged',
              callId: call.id,
              intoCallId: before.mergedInto ?? before.id,
              atMs: nowMs(),
            })
          }
        >
          {t('merge')}
        </Button>
      )}
      {last && parts.length > 1 && (
        <Button
          size="small"
          variant="plain"
          onPress={() => record({ kind: 'call-split', callId: last.id, atMs: nowMs() })}
        >
          {t('split')}
        </Button>
      )}
    </>
  )
}
