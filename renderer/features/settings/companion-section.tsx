import { useTranslation } from 'react-i18next'
import { useDesktop, useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Choice } from '#renderer/ui/choice.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { PageSection } from '#renderer/ui/page-section.tsx'
import { shortcutLabel } from '#renderer/ui/shortcut-label.ts'
import styles from './settings-page.module.css'
import { ZoomChoice } from './zoom-choice.tsx'

/** How the small window beside the call behaves, and how it is called up. */
export function CompanionSection() {
  const { t } = useTranslation(['settings', 'desk'])
  const { settings, summonShortcut, platform } = useEnvironment()
  const desktop = useDesktop()
  return (
    <PageSection name="companion" title={t('companion.title')}>
      <p className={styles['soft']}>{t('companion.lead')}</p>
      <Choice
        label={t('companion.pinned')}
        description={t('companion.pinnedHint')}
        value={settings.companionPinned ? 'above' : 'among'}
        onChange={(value) =>
          void desktop.changeSettings({ patch: { companionPinned: value === 'above' } })
        }
        options={[
          { value: 'above', label: t('companion.above') },
          { value: 'among', label: t('companion.among') },
        ]}
      />
      <ZoomChoice setting="companionZoom" />
      <p>
        {summonShortcut === null ? (
          t('desk:settings.shortcutTaken')
        ) : (
          <>
            <Kbd>{shortcutLabel(summonShortcut, platform)}</Kbd> {t('desk:settings.shortcutLead')}
          </>
        )}
      </p>
      <p className={styles['soft']}>{t('desk:settings.stays')}</p>
    </PageSection>
  )
}
