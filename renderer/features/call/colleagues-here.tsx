import { useColleagues } from '#renderer/data/team/use-colleagues.ts'
import { PresenceNote } from '#renderer/ui/presence-note.tsx'
import type { CaseId } from '#shared/base/ids.ts'
import styles from './colleagues-here.module.css'

/** Who of the team is at a case now. */
export function Colleagues({ caseId }: { caseId: CaseId }) {
  return <PresenceNote colleagues={useColleagues(caseId)} />
}

/** That a colleague is at the case of this call too: before both say different things. */
export function ColleaguesHere({ caseId }: { caseId: CaseId }) {
  return (
    <div className={styles['here']} role="status">
      <Colleagues caseId={caseId} />
    </div>
  )
}
