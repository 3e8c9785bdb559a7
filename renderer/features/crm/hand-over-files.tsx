import { useTranslation } from 'react-i18next'
import type { HandOverScope } from '#renderer/data/hand-over.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Outcome } from '#renderer/ui/outcome.tsx'
import styles from './crm.module.css'
import { useHandOver } from './use-hand-over.ts'

type Props = {
  scope: HandOverScope
  /** This CRM was given something before. */
  hasLast: boolean
}

/** What there is to hand over, and the two files of it. */
export function HandOverFiles({ scope, hasLast }: Props) {
  const { t } = useTranslation('crm')
  const { t: sending } = useTranslation('sending')
  const { found, answer, isWaiting, save } = useHandOver(scope)
  const calls = found?.calls.length ?? 0
  const tasks = found?.tasks.length ?? 0
  const unfinished = found?.unfinished.length ?? 0
  return (
    <div className={styles['files']}>
      <p className={styles['found']} aria-live="polite">
        {found === null
          ? t('counting')
          : calls + tasks === 0
            ? t(hasLast && !scope.again ? 'nothing' : 'nothingAtAll')
            : t('found', {
                calls: t('calls', { count: calls }),
                tasks: t('tasks', { count: tasks }),
              })}
      </p>
      {unfinished > 0 && <p className={styles['soft']}>{t('unfinished', { count: unfinished })}</p>}
      <div className={styles['ways']}>
        <Button
          variant="primary"
          isPending={isWaiting}
          isDisabled={calls === 0}
          onPress={() => void save('calls')}
        >
          {t('saveCalls')}
        </Button>
        <Button
          variant="primary"
          isPending={isWaiting}
          isDisabled={tasks === 0}
          onPress={() => void save('tasks')}
        >
          {t('saveTasks')}
        </Button>
      </div>
      <Outcome
        done={answer?.kind === 'saved' && t('saved', { fileName: answer.fileName })}
        failed={
          answer?.kind === 'failed' &&
          `${sending(`failed.${answer.problem}`)} ${sending('nothingLost')}`
        }
      />
    </div>
  )
}
