import { useTranslation } from 'react-i18next'
import { TeamStatus } from '#renderer/ui/team-status.tsx'
import { useNow } from '#renderer/ui/use-now.ts'
import { minuteMs } from '#shared/base/time.ts'
import type { JoinedTeam } from '#shared/team/team-state.ts'
import styles from './team.module.css'

/** How this device stands to the team, what that means, and what to do about it. */
export function LinkPanel({ team: { link, notUnderstood } }: { team: JoinedTeam }) {
  const { t } = useTranslation('team')
  const nowMs = useNow(minuteMs)
  const tone = link.kind === 'stopped' ? 'trouble' : link.kind === 'offline' ? 'away' : 'calm'
  return (
    <div className={styles['status']} data-tone={tone} role="status">
      <TeamStatus link={link} nowMs={nowMs} />
      <p>{link.kind === 'stopped' ? t(`link.do.${link.problem}`) : t(`link.means.${link.kind}`)}</p>
      {notUnderstood > 0 && <p>{t('link.notUnderstood', { count: notUnderstood })}</p>}
    </div>
  )
}
