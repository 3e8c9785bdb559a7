import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { listText } from '#renderer/ui/list-text.ts'
import { type Finding, nextTime } from '#shared/review/review.ts'
import { AskedQuestion } from './asked-question.tsx'
import { isOpen, questionOf } from './question-of.ts'
import styles from './review.module.css'
import type { Answer } from './use-answers.ts'

type Props = { findings: readonly Finding[]; onAnswer: Answer }

/** What a coach would say at the door: what went well, one thing for the next time, one question. */
export function ReviewLead({ findings, onAnswer }: Props) {
  const { t } = useTranslation('review')
  const { language } = useEnvironment()
  const well = findings.filter(({ answer }) => answer === 'yes')
  const open = findings.filter(isOpen)
  const toTry = nextTime(findings)
  const names = listText(
    well.map(({ question }) => questionOf(question).name[language]),
    language,
  )
  return (
    <section className={styles['lead']} aria-label={t('lead.label')}>
      {well.length > 0 && <p>{t('lead.well', { count: well.length, names })}</p>}
      {toTry !== null && (
        <p className={styles['next']}>
          {t('lead.nextTime')} <strong>{questionOf(toTry).hint[language]}</strong>
        </p>
      )}
      {toTry === null && open.length === 0 && (
        <p className={styles['next']}>{t('lead.nothingToTry')}</p>
      )}
      <AskedQuestion open={open} onAnswer={onAnswer} />
    </section>
  )
}
