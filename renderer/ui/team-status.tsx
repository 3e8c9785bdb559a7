import { useTranslation } from 'react-i18next'
import type { TeamLink } from '#shared/team/team-state.ts'
import { useLinkText } from './link-text.ts'
import styles from './team-status.module.css'

/** Whether it goes by itself, goes on without the team, or needs somebody. */
const toneOf: Readonly<Record<TeamLink['kind'], 'calm' | 'busy' | 'away' | 'trouble'>> = {
  'all-here': 'calm',
  connecting: 'busy',
  sending: 'busy',
  fetching: 'busy',
  offline: 'away',
  stopped: 'trouble',
}

type Props = {
  link: TeamLink
  nowMs: number
  /** There is room for a sign alone: the words are read out, and shown where one points. */
  isShort?: boolean
}

/** How this device stands to its team, in words. */
export function TeamStatus({ link, nowMs, isShort = false }: Props) {
  const { t } = useTranslation('team')
  const textOf = useLinkText()
  const text = textOf(link, nowMs)
  return (
    <span
      className={styles['status']}
      data-tone={toneOf[link.kind]}
      data-team-link={link.kind}
      {...(isShort && { title: t('link.label', { state: text }) })}
    >
      <span className={styles['dot']} aria-hidden />
      {isShort ? <span className="unseen">{t('link.label', { state: text })}</span> : text}
    </span>
  )
}
