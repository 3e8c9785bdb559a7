import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/data/store.tsx'
import { useColleagues, useJoinedTeam } from '#renderer/data/team/use-colleagues.ts'
import { useIsShared } from '#renderer/data/team/use-team.ts'
import { useAnswer } from '#renderer/desktop/use-answer.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Outcome } from '#renderer/ui/outcome.tsx'
import { PresenceNote } from '#renderer/ui/presence-note.tsx'
import type { Case } from '#shared/case/case.ts'
import { isSample } from '#shared/case/sample.ts'
import type { JoinedTeam } from '#shared/team/team-state.ts'
import styles from './sharing.module.css'

/** Who sees a case, who is at it now, and the way to share it. Without a team there is nothing to say. */
export function CaseSharing({ found }: { found: Case }) {
  const team = useJoinedTeam()
  if (!team || isSample(found.id)) return null
  return <Sharing found={found} team={team} />
}

function Sharing({ found, team }: { found: Case; team: JoinedTeam }) {
  const { t } = useTranslation('team')
  const isShared = useIsShared(found.id)
  const colleagues = useColleagues(found.id)
  const [isAsked, setIsAsked] = useState(false)
  if (isShared === undefined) return null
  const mayShare = !isShared && team.me.role !== 'read-only'
  return (
    <div className={styles['sharing']}>
      <span>{t(isShared ? 'who.teamSees' : 'who.onlyMe')}</span>
      {isShared && team.me.role === 'read-only' && <span>{t('who.readOnly')}</span>}
      {mayShare && (
        <Button size="small" onPress={() => setIsAsked(true)}>
          {t('who.shareIt')}
        </Button>
      )}
      <span role="status">
        <PresenceNote colleagues={colleagues} />
      </span>
      {isAsked && <AskToShare found={found} team={team} onClose={() => setIsAsked(false)} />}
    </div>
  )
}

function AskToShare(props: { found: Case; team: JoinedTeam; onClose: () => void }) {
  const { found, team, onClose } = props
  const { t } = useTranslation('team')
  const store = useStore()
  const { answer, isWaiting, ask } = useAnswer<'shared' | 'failed'>('failed')
  const share = async () => {
    const outcome = await ask(async () => {
      const shared = await store.team.share([found.id])
      return shared.get(found.id) === 'shared' ? 'shared' : 'failed'
    })
    if (outcome === 'shared') onClose()
  }
  return (
    <Dialog
      title={t('who.askTitle')}
      onClose={onClose}
      buttons={
        <>
          <Button isPending={isWaiting} onPress={() => void share()}>
            {t('who.go')}
          </Button>
          <Button variant="primary" onPress={onClose}>
            {t('who.stay')}
          </Button>
        </>
      }
    >
      <p>{t('who.means', { team: team.team.name })}</p>
      <Outcome
        done={isWaiting && t('share.working')}
        failed={answer === 'failed' && t('who.failed')}
      />
    </Dialog>
  )
}
