import { useTranslation } from 'react-i18next'
import type { TalkReading } from '#shared/talk/talk-report.ts'
import styles from './talk-meter.module.css'

/** What one hears as louder, and as faster, than one's first minute: less is chance. */
const noticed = { louderDb: 4, pacePercent: 125 }

/** The rep's own voice, where it has risen since the first minute (method: "Own voice"). */
export function TalkVoice({ newest }: { newest: TalkReading | undefined }) {
  const { t } = useTranslation('talk')
  const change = newest?.me.change
  if (!change) return null
  const said = [
    ...(change.louderDb >= noticed.louderDb ? [t('louder')] : []),
    ...(change.pacePercent >= noticed.pacePercent ? [t('faster')] : []),
  ]
  if (said.length === 0) return null
  return (
    <span className={styles['voice']} title={t('voiceHint')}>
      {said.join(' · ')}
    </span>
  )
}
