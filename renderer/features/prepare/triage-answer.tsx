import { useTranslation } from 'react-i18next'
import { useDueRules } from '#renderer/data/use-dues.ts'
import { useUrgency } from '#renderer/data/use-urgency.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { dayAndTime } from '#renderer/ui/date-time.ts'
import { UrgencyPill } from '#renderer/ui/urgency-pill.tsx'
import type { Language } from '#shared/base/language.ts'
import type { Case } from '#shared/case/case.ts'
import { severityOf } from '#shared/case/severity.ts'
import { contactDueAtMs, updateDueAtMs } from '#shared/today/dues-of-case.ts'
import styles from './prepare-page.module.css'

/** What follows from the triage: the severity, the clock, and how often they hear from us. */
export function TriageAnswer({ found, nowMs }: { found: Case; nowMs: number }) {
  const { t } = useTranslation('prepare')
  const { t: desk } = useTranslation('desk')
  const { language } = useEnvironment()
  const rules = useDueRules()
  const urgency = useUrgency(found, nowMs)
  const level = severityOf(found)
  const { everyMinutes, aroundTheClock } = rules.schedule.updates[level]
  const every = hoursText(everyMinutes / 60, language)

  const firstByMs = found.stage === 'open' ? contactDueAtMs(found, rules, nowMs) : null
  const updateByMs = updateDueAtMs(found, rules, nowMs)
  const say = (atMs: number) => dayAndTime(atMs, language, nowMs)
  return (
    <div className={styles['answer']} role="group" aria-label={t('triage.answer')}>
      <strong className={styles['level']} aria-live="polite">
        {desk('severity', { level })}
      </strong>
      {firstByMs !== null && <span>{t('triage.firstBy', { when: say(firstByMs) })}</span>}
      {updateByMs !== null && <span>{t('triage.updateBy', { when: say(updateByMs) })}</span>}
      <UrgencyPill urgency={urgency} />
      <span className={styles['soft']}>
        {t(aroundTheClock ? 'triage.aroundTheClock' : 'triage.workingTime', { every })}
      </span>
    </div>
  )
}

function hoursText(hours: number, language: Language): string {
  const text = new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'ja', {
    style: 'unit',
    unit: 'hour',
    unitDisplay: 'long',
    maximumFractionDigits: 1,
  }).format(hours)
  return language === 'ja' ? text.replaceAll(' ', '') : text
}
