import { useTranslation } from 'react-i18next'
import { type BriefSource, briefOf, type BriefPart } from '#shared/case/brief.ts'
import { useBriefLabels } from './brief-labels.ts'
import styles from './brief-view.module.css'

type Props = BriefSource & {
  /** During the call the window around it says who it is. */
  when: 'before' | 'during'
  nowMs: number
}

/** What one has to know for a call, small enough to stand beside it. Nothing known: nothing shown. */
export function BriefView({ when, nowMs, ...source }: Props) {
  const { t } = useTranslation('prepare')
  const { headline, lines } = briefOf(source, useBriefLabels(nowMs), when)
  if (headline === '' && lines.length === 0) return null
  return (
    <section className={styles['brief']} aria-label={t('brief.title')}>
      {headline !== '' && (
        <p className={styles['headline']}>
          <bdi>{headline}</bdi>
        </p>
      )}
      {lines.map((parts, index) => (
        <p key={index} className={styles['line']}>
          {parts.map((part) => (
            <Part key={part.label + part.text} part={part} />
          ))}
        </p>
      ))}
    </section>
  )
}

function Part({ part: { label, text, after, isUnsure } }: { part: BriefPart }) {
  const { t } = useTranslation('prepare')
  return (
    <span className={styles['part']}>
      {label !== '' && <span className={styles['label']}>{label} </span>}
      <bdi className={isUnsure ? styles['unsure'] : undefined}>{text}</bdi>
      {after !== '' && <span className={styles['after']}>{t('brief.aside', { text: after })}</span>}
    </span>
  )
}
