import { useJoinedTeam } from '#renderer/data/team/use-colleagues.ts'
import { TeamStatus } from '#renderer/ui/team-status.tsx'
import { useNow } from '#renderer/ui/use-now.ts'
import { minuteMs } from '#shared/base/time.ts'
import type { ReactNode } from 'react'
import styles from './desk-frame.module.css'

/** The way to the team's page, and whether all is there. Without a team there is neither. */
export function TeamEntry({ children }: { children: ReactNode }) {
  const team = useJoinedTeam()
  const nowMs = useNow(minuteMs)
  if (!team) return null
  return (
    <>
      {children}
      <p className={styles['teamStatus']}>
        <TeamStatus link={team.link} nowMs={nowMs} />
      </p>
    </>
  )
}
