import { useTranslation } from 'react-i18next'
import { usePlaybook } from '#renderer/data/playbook.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { timeOfDay } from '#renderer/ui/date-time.ts'
import type { CallMoment } from '#shared/call/call-moments.ts'
import type { Entry } from '#shared/call/entry.ts'
import { textIn } from '#shared/method/localized.ts'
import styles from './story.module.css'

type Props = { moment: CallMoment; lines: readonly Entry[] }

/** What happened in a call beside its lines: a silence, a nudge and its reason, a tick by hand. */
export function MomentLine({ moment, lines }: Props) {
  const { t } = useTranslation('guidance')
  const { language } = useEnvironment()
  return (
    <li className={styles['line']} data-moment={moment.is}>
      <time>{timeOfDay(moment.atMs, language)}</time>
      <span className={styles['kind']} data-kind="act">
        {t(`story.${moment.is}`)}
      </span>
      <span dir="auto">
        <Words moment={moment} lines={lines} />
      </span>
    </li>
  )
}

function Words({ moment, lines }: Props) {
  const { t } = useTranslation('guidance')
  const { t: companion } = useTranslation('companion')
  const playbook = usePlaybook()
  const { language } = useEnvironment()
  switch (moment.is) {
    case 'silence':
      return companion('wait.seconds', { seconds: Math.round(moment.lengthMs / 1000) })
    case 'tick': {
      const step = playbook.steps.find(({ id }) => id === moment.step)
      const name = step ? textIn(step.name, language) : moment.step
      return t(moment.done ? 'story.tickDone' : 'story.tickOpen', { name })
    }
    case 'nudge': {
      const { rule: id, trigger, dismissed } = moment.nudge
      const rule = playbook.nudges.find((known) => known.id === id)
      const text = lines.find((line) => line.id === trigger.entryId)?.text ?? ''
      const time = timeOfDay(trigger.atMs, language)
      return (
        <>
          {rule ? textIn(rule.title, language) : t('settings.gone')}{' '}
          <span className={styles['soft']}>
            {t(`nudge.because.${trigger.on}`, { text, time })}
            {dismissed && ` · ${t(`story.${dismissed.how}`)}`}
          </span>
        </>
      )
    }
  }
}
