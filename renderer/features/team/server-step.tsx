import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { StepHead } from '#renderer/ui/step-trail.tsx'
import styles from './team.module.css'

type Props = { folder: string; onGoOn: () => void; onBack: () => void }

/** Where the folder for the server lies, and what happens with it. */
export function ServerStep({ folder, onGoOn, onBack }: Props) {
  const { t } = useTranslation('team')
  return (
    <div className={styles['step']}>
      <StepHead title={t('begin.server.title')}>{t('begin.server.lead')}</StepHead>
      <dl className={styles['facts']}>
        <dt>{t('begin.server.written')}</dt>
        <dd className={styles['path']}>{folder}</dd>
      </dl>
      <p>{t('begin.server.secret')}</p>
      <p className={styles['soft']}>{t('begin.server.later')}</p>
      <div className={styles['buttons']}>
        <Button variant="primary" onPress={onGoOn}>
          {t('begin.server.go')}
        </Button>
        <Button variant="plain" onPress={onBack}>
          {t('back')}
        </Button>
      </div>
    </div>
  )
}
