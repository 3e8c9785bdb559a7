import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useStore } from '#renderer/data/store.tsx'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { dayAndTime } from '#renderer/ui/date-time.ts'
import { durationText } from '#renderer/ui/duration-text.ts'
import type { Call } from '#shared/call/call.ts'
import type { Entry } from '#shared/call/entry.ts'
import { droppedBefore } from '#shared/case/story.ts'
import { StoryLine } from './story-line.tsx'
import styles from './story.module.css'

type Props = { call: Call; lines: readonly Entry[]; calls: readonly Call[] }

/** A call with what was said in it, and in those that went on with it. Follows a live one. */
export function CallStory({ call, lines, calls }: Props) {
  const { t } = useTranslation('desk')
  const { t: review } = useTranslation('review')
  const { language } = useEnvironment()
  const { nowMs } = useStore()
  const title = dayAndTime(call.startedAtMs, language, nowMs())
  const parts = [call, ...calls.filter(({ mergedInto }) => mergedInto === call.id)]
  const isRunning = parts.some(({ endedAtMs }) => endedAtMs === null)
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
        {call.moment && <span className={styles['soft']}>{t(`moment.${call.moment}`)}</span>}
        {!isRunning && (
          <Link to={`/calls/${call.id}/review`} className={styles['look']}>
            {review('story')}
          </Link>
        )}
        <Joins call={call} calls={calls} parts={parts} />
      </header>
      {lines.length === 0 && <p className={styles['empty']}>{t('call.nothingCaptured')}</p>}
      <ul>
        {lines.map((line) => (
          <StoryLine key={line.id} line={line} />
        ))}
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
