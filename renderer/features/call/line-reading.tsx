import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { canBeDue, type CaptureReading } from '#shared/call/capture.ts'
import { CushionMeter } from './cushion-meter.tsx'
import styles from './capture-line.module.css'
import { dueText } from '#renderer/ui/due-text.ts'
import { OnlyMeMark } from '#renderer/ui/only-me-mark.tsx'
import { SignMark, useKindName } from './sign-mark.tsx'

type Props = {
  reading: CaptureReading
  /** It is for the rep alone. */
  isMine: boolean
  /** The place an issue would have. */
  issueNumber: number
  dueAtMs: number | null
  nowMs: number
  /** What a cushion in this call can name. */
  cushionKnown: readonly string[]
}

/** What the line will become, shown while it is typed: its kind, and the date understood. */
export function LineReading(props: Props) {
  const { reading, isMine, issueNumber, dueAtMs, nowMs, cushionKnown } = props
  const { t } = useTranslation('companion')
  const { language } = useEnvironment()
  const kindName = useKindName()
  const kind = kindName(reading.kind)
  return (
    <span className={styles['reading']}>
      {isMine && <OnlyMeMark />}
      <span className={styles['kind']} data-kind={reading.kind}>
        <SignMark kind={reading.kind} />
        {reading.kind === 'issue' ? t('line.numbered', { kind, number: issueNumber }) : kind}
      </span>
      {reading.kind === 'cushion' && reading.text !== '' && (
        <CushionMeter text={reading.text} known={cushionKnown} />
      )}
      {canBeDue(reading.kind) && reading.text !== '' && (
        <span className={dueAtMs === null ? styles['warn'] : styles['due']}>
          {dueAtMs === null
            ? t('line.noDate')
            : t('line.due', { due: dueText(dueAtMs, language, nowMs) })}
        </span>
      )}
    </span>
  )
}
