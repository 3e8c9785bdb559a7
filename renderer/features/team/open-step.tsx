import { useTranslation } from 'react-i18next'
import { useDesktop } from '#renderer/desktop/desktop.tsx'
import { useAnswer } from '#renderer/desktop/use-answer.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Outcome } from '#renderer/ui/outcome.tsx'
import { StepHead } from '#renderer/ui/step-trail.tsx'
import type { TeamApi } from '#shared/ipc/team-api.ts'
import styles from './team.module.css'

type Opened = Awaited<ReturnType<TeamApi['openTeam']>>['kind'] | 'broken'

/** The first connection there ever is, and the team begins on its server. */
export function OpenStep({ onOpened, onBack }: { onOpened: () => void; onBack: () => void }) {
  const { t } = useTranslation('team')
  const desktop = useDesktop()
  const { answer, isWaiting, ask } = useAnswer<Opened>('broken')
  const open = async () => {
    const outcome = await ask(async () => (await desktop.openTeam({})).kind)
    if (outcome === 'done') onOpened()
  }
  return (
    <div className={styles['step']}>
      <StepHead title={t('begin.open.title')}>{t('begin.open.lead')}</StepHead>
      <Outcome
        done={isWaiting && t('begin.open.working')}
        failed={answer !== null && answer !== 'done' && t(`reach.${answer}`)}
      />
      <div className={styles['buttons']}>
        <Button variant="primary" isPending={isWaiting} onPress={() => void open()}>
          {t('begin.open.go')}
        </Button>
        <Button variant="plain" onPress={onBack}>
          {t('back')}
        </Button>
      </div>
    </div>
  )
}
