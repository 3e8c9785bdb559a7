import { useTranslation } from 'react-i18next'
import { usePlaybook } from '#renderer/data/playbook.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { readCushion } from '#shared/method/cushion-meter.ts'
import { textIn } from '#shared/method/localized.ts'
import styles from './cushion-meter.module.css'

type Props = { text: string; known: readonly string[] }

const turn = 2 * Math.PI * 6

/** How long a cushion takes to say, as a ring of seven seconds, and what weakens it most (R4). */
export function CushionMeter({ text, known }: Props) {
  const { t } = useTranslation('guidance')
  const { language } = useEnvironment()
  const { cushion } = usePlaybook()
  const { seconds, findings } = readCushion(text, cushion, known)
  const [first] = findings
  const finding = first && textIn(cushion.findings[first.kind], language)
  const length = t('cushion.seconds', { count: Math.round(seconds) })
  const isLong = seconds > cushion.seconds
  return (
    <span className={`${styles['meter']} ${first ? styles['weak'] : ''}`}>
      <svg className={styles['ring']} viewBox="0 0 16 16" role="img" aria-label={length}>
        <title>{length}</title>
        <circle cx="8" cy="8" r="6" className={styles['whole']} />
        <circle
          cx="8"
          cy="8"
          r="6"
          className={isLong ? styles['over'] : styles['used']}
          strokeDasharray={turn}
          strokeDashoffset={turn * (1 - Math.min(1, seconds / cushion.seconds))}
        />
      </svg>
      {finding === undefined
        ? t('cushion.good')
        : first?.word
          ? t('cushion.finding', { text: finding, word: first.word })
          : finding}
    </span>
  )
}
