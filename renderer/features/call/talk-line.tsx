import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { clockText } from '#renderer/ui/clock-text.ts'
import type { StepId } from '#shared/method/step.ts'
import { nowLeastMs, nowSums } from '#shared/talk/live-talk.ts'
import { noSums, shareOf, type TalkShare, type TalkSums } from '#shared/talk/talk-share.ts'
import type { TalkFeed, TalkSeen } from './talk-feed.ts'
import styles from './talk-meter.module.css'
import { TalkVoice } from './talk-voice.tsx'

/** From here on a stretch is shown, and from there on it is too long, in milliseconds. */
const stretchMs = { shown: 10_000, long: 45_000 }

/** How much of the call is the rep's: quiet figures, anew each second, that take no focus. */
export function TalkLine({ feed, step }: { feed: TalkFeed; step: StepId }) {
  const { t } = useTranslation('talk')
  const seen = useSyncExternalStore(feed.subscribe, feed.seen)
  const { state, trouble, live } = seen
  const inCall = shareOf(live.call)
  const stepSums = live.bySteps[step] ?? noSums
  return (
    <div className={styles['line']} data-talk={state}>
      <span role="status">{trouble !== null && t(`trouble.${trouble}`)}</span>
      {state === 'begins' && t('begins')}
      {state === 'listens' && inCall === null && t('waits')}
      {state === 'listens' && inCall && (
        <div role="group" aria-label={t(`label.${inCall.of}`)} className={styles['figures']}>
          <b title={inCall.of === 'time' ? t('timeHint') : t(`label.${inCall.of}`)}>{t('you')}</b>
          <Part name="now" sums={nowSums(live)} of={inCall.of} />
          <Part name="step" sums={stepSums} of={inCall.of} />
          <Part name="call" sums={live.call} of={inCall.of} />
          <TalkVoice newest={live.newest.at(-1)} />
          <RunningStretch stretch={live.stretch} />
        </div>
      )}
    </div>
  )
}

type PartProps = { name: 'now' | 'step' | 'call'; sums: TalkSums; of: TalkShare['of'] }

/** Shares of another sort than the call's are left out: they can't be held beside each other. */
function Part({ name, sums, of }: PartProps) {
  const { t } = useTranslation('talk')
  const share = shareOf(sums)
  const isKnown = share?.of === of && (name !== 'now' || sums.lengthMs >= nowLeastMs)
  const percent = isKnown ? Math.round(share.share * 100) : null
  return (
    <span className={styles['part']} title={t(`${name}Hint`)} data-part={name}>
      {t(name)}{' '}
      <span className={styles['value']}>
        {percent === null ? '–' : t('percent', { count: percent })}
      </span>
      {name === 'call' && (
        <span className={styles['bar']} aria-hidden>
          <span style={{ width: `${percent ?? 0}%` }} />
        </span>
      )}
    </span>
  )
}

function RunningStretch({ stretch }: { stretch: TalkSeen['live']['stretch'] }) {
  const { t } = useTranslation('talk')
  if (!stretch?.goesOn) return null
  const lastsMs = stretch.untilAtMs - stretch.beganAtMs
  if (lastsMs < stretchMs.shown) return null
  const time = clockText(lastsMs)
  return (
    <span
      className={styles['stretch']}
      data-long={lastsMs >= stretchMs.long || undefined}
      title={t('stretch', { time })}
    >
      {time}
    </span>
  )
}
