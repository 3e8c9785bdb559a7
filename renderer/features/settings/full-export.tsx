import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { Outcome } from '#renderer/ui/outcome.tsx'
import { PageSection } from '#renderer/ui/page-section.tsx'
import styles from './data-settings.module.css'
import { useFullExport } from './use-full-export.ts'

/** Everything that is known as one file for other programs. It is private, and says so. */
export function FullExport() {
  const { t } = useTranslation('data')
  const { answer, isWaiting, progress, save, cancel } = useFullExport()
  return (
    <PageSection name="everything" title={t('everything.title')}>
      <p className={styles['soft']}>{t('everything.lead')}</p>
      <p className={styles['warning']}>{t('everything.private')}</p>
      <div className={styles['ways']}>
        <Button isPending={isWaiting} onPress={() => void save()}>
          {t('everything.do')}
        </Button>
        {progress && <Button onPress={cancel}>{t('everything.cancel')}</Button>}
        <Outcome
          done={
            progress
              ? t('everything.working', progress)
              : answer?.kind === 'saved' && t('everything.saved', { fileName: answer.fileName })
          }
          failed={answer?.kind === 'failed' && t(`problem.${answer.problem}`)}
        />
      </div>
    </PageSection>
  )
}
