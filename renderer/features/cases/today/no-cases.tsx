import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { shortcutLabel } from '#renderer/ui/shortcut-label.ts'
import { FirstSteps } from '../first/first-steps.tsx'
import styles from './no-cases.module.css'

/** What Tanto is for, to somebody who has no case yet, and how to begin. */
export function NoCases() {
  const { t } = useTranslation('desk')
  const [, go] = useLocation()
  const { summonShortcut, platform } = useEnvironment()
  return (
    <>
      <div className={styles['empty']}>
        <h2>{t('empty.title')}</h2>
        <p>{t('empty.lead')}</p>
        <ol className={styles['steps']}>
          <li>{t('empty.one')}</li>
          <li>{t('empty.two')}</li>
          <li>{t('empty.three')}</li>
        </ol>
        <div>
          <Button variant="primary" onPress={() => go('/cases/new')}>
            {t('newCase')}
          </Button>
        </div>
        {summonShortcut !== null && (
          <p className={styles['soft']}>
            {t('empty.shortcut')} <Kbd>{shortcutLabel(summonShortcut, platform)}</Kbd>
          </p>
        )}
      </div>
      <FirstSteps isNew />
    </>
  )
}
