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

/** How this device stands to its team, always in words. */
export function TeamStatus({ link, nowMs }: { link: TeamLink; nowMs: number }) {
  const text = useLinkText()
  return (
    <span className={styles['status']} data-tone={toneOf[link.kind]} data-team-link={link.kind}>
      <span className={styles['dot']} aria-hidden />
      {text(link, nowMs)}
    </span>
  )
}
