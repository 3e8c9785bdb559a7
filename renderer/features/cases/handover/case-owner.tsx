import { useTranslation } from 'react-i18next'
import { useColleagueOf } from '#renderer/data/team/use-standpoint.ts'
import type { Case } from '#shared/case/case.ts'

/** Which colleague looks after a case; of one's own, and without a team, nothing is said. */
export function CaseOwner({ found }: { found: Case }) {
  const { t } = useTranslation('teamWork')
  const owner = useColleagueOf(found)
  if (!owner) return null
  return <span>{t(owner.isRemoved ? 'owner.left' : 'owner.is', { name: owner.name })}</span>
}
