import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { useDesktop } from '#renderer/desktop/desktop.tsx'
import { useAnswer } from '#renderer/desktop/use-answer.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Outcome } from '#renderer/ui/outcome.tsx'
import { PageSection } from '#renderer/ui/page-section.tsx'
import type { TeamApi } from '#shared/ipc/team-api.ts'
import type { JoinedTeam } from '#shared/team/team-state.ts'
import styles from './team.module.css'

type Left = Awaited<ReturnType<TeamApi['leaveTeam']>> | { readonly kind: 'broken' }

/** The way out of the team: what goes and what stays is told before, and nothing unsent is lost unasked. */
export function LeaveSection({ team }: { team: JoinedTeam }) {
  const { t } = useTranslation('team')
  const desktop = useDesktop()
  const [, go] = useLocation()
  const [isAsked, setIsAsked] = useState(false)
  const { answer, isWaiting, ask, forget } = useAnswer<Left>({ kind: 'broken' })
  const leave = async (evenUnsent: boolean) => {
    const left = await ask(() => desktop.leaveTeam({ evenUnsent }))
    if (left?.kind === 'done') go('/settings/team')
  }
  const close = () => {
    setIsAsked(false)
    forget()
  }
  return (
    <PageSection title={t('leave.title')}>
      <p className={styles['soft']}>{t('leave.lead')}</p>
      <div>
        <Button onPress={() => setIsAsked(true)}>{t('leave.open')}</Button>
      </div>
      {isAsked && (
        <Dialog
          title={t('leave.ask', { team: team.team.name })}
          onClose={close}
          mustBeAnswered={isWaiting}
          buttons={
            <>
              <Button isPending={isWaiting} onPress={() => void leave(answer?.kind === 'unsent')}>
                {t(answer?.kind === 'unsent' ? 'leave.evenUnsent' : 'leave.go')}
              </Button>
              <Button variant="primary" isDisabled={isWaiting} onPress={close}>
                {t('leave.stay')}
              </Button>
            </>
          }
        >
          <p>{t('leave.means')}</p>
          <p>
            {t('leave.copy')} <Link to="/settings/everything">{t('leave.copyGo')}</Link>
          </p>
          <Outcome done={isWaiting && t('leave.working')} failed={answer && failedText(answer)} />
        </Dialog>
      )}
    </PageSection>
  )

  function failedText(left: Left): string | false {
    switch (left.kind) {
      case 'done':
        return false
      case 'unsent':
        return t('leave.unsent', { count: left.waiting })
      case 'last-lead':
        return t('leave.last-lead')
      case 'broken':
        return t('reach.broken')
    }
  }
}
