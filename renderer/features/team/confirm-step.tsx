import { useTranslation } from 'react-i18next'
import { useDesktop } from '#renderer/desktop/desktop.tsx'
import { useAnswer } from '#renderer/desktop/use-answer.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Outcome } from '#renderer/ui/outcome.tsx'
import { StepHead } from '#renderer/ui/step-trail.tsx'
import type { TeamApi } from '#shared/ipc/team-api.ts'
import styles from './team.module.css'

export type OpenedInvitation = Extract<
  Awaited<ReturnType<TeamApi['openInvitation']>>,
  { kind: 'opened' }
>
type Joined = Awaited<ReturnType<TeamApi['joinTeam']>>['kind'] | 'broken'
type Props = { invitation: OpenedInvitation; onJoined: () => void; onBack: () => void }

/** What the invitation says: which team, as whom, over which servers. Joining connects. */
export function ConfirmStep({ invitation, onJoined, onBack }: Props) {
  const { t } = useTranslation('team')
  const desktop = useDesktop()
  const { answer, isWaiting, ask } = useAnswer<Joined>('broken')
  const { teamName, memberName, role, servers } = invitation
  const join = async () => {
    const outcome = await ask(async () => (await desktop.joinTeam({})).kind)
    if (outcome === 'done') onJoined()
  }
  return (
    <div className={styles['step']}>
      <StepHead title={t('join.confirm.title', { team: teamName })} />
      <dl className={styles['facts']}>
        <dt>{t('join.confirm.you')}</dt>
        <dd>{memberName}</dd>
        <dt>{t('join.confirm.role')}</dt>
        <dd>
          {t(`role.${role}`)} · {t(`role.may.${role}`)}
        </dd>
        <dt>{t('join.confirm.servers')}</dt>
        <dd className={styles['path']}>{servers.join(' ')}</dd>
      </dl>
      <p>{t('join.confirm.means')}</p>
      <Outcome
        done={isWaiting && t('join.confirm.working')}
        failed={answer !== null && answer !== 'done' && t(`reach.${answer}`)}
      />
      <div className={styles['buttons']}>
        <Button variant="primary" isPending={isWaiting} onPress={() => void join()}>
          {t('join.confirm.go')}
        </Button>
        <Button variant="plain" onPress={onBack}>
          {t('back')}
        </Button>
      </div>
    </div>
  )
}
