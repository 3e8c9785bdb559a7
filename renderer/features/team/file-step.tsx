import { useTranslation } from 'react-i18next'
import { useDesktop } from '#renderer/desktop/desktop.tsx'
import { useAnswer } from '#renderer/desktop/use-answer.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Outcome } from '#renderer/ui/outcome.tsx'
import { StepHead } from '#renderer/ui/step-trail.tsx'
import type { TeamApi } from '#shared/ipc/team-api.ts'
import styles from './team.module.css'

type Chosen = Awaited<ReturnType<TeamApi['chooseInvitation']>>
type Props = { onChosen: (fileName: string) => void; onCancel: () => void }

export function FileStep({ onChosen, onCancel }: Props) {
  const { t } = useTranslation('team')
  const desktop = useDesktop()
  const { answer, isWaiting, ask } = useAnswer<Chosen>({ kind: 'not-one' })
  const choose = async () => {
    const chosen = await ask(() => desktop.chooseInvitation({}))
    if (chosen?.kind === 'chosen') onChosen(chosen.fileName)
  }
  return (
    <div className={styles['step']}>
      <StepHead title={t('join.file.title')}>{t('join.file.lead')}</StepHead>
      <Outcome failed={answer?.kind === 'not-one' && t('join.file.not-one')} />
      <div className={styles['buttons']}>
        <Button variant="primary" isPending={isWaiting} onPress={() => void choose()}>
          {t('join.file.go')}
        </Button>
        <Button variant="plain" onPress={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  )
}
