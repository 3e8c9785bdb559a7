import { useJoinedTeam } from '#renderer/data/team/use-colleagues.ts'
import { TeamStatus } from '#renderer/ui/team-status.tsx'
import { useNow } from '#renderer/ui/use-now.ts'
import { minuteMs } from '#shared/base/time.ts'

/** How this device stands to its team; without a team nothing. */
export function TeamLine({ isShort = false }: { isShort?: boolean }) {
  const team = useJoinedTeam()
  const nowMs = useNow(minuteMs)
  return team ? <TeamStatus link={team.link} nowMs={nowMs} isShort={isShort} /> : null
}
