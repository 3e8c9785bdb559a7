import { useTranslation } from 'react-i18next'
import { useDesktop, useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Choice } from '#renderer/ui/choice.tsx'
import { PageSection } from '#renderer/ui/page-section.tsx'

/** Who else gets to see what is in the windows: by a shared screen, by the clipboard. */
export function PrivacySection() {
  const { t } = useTranslation('desk')
  const { settings, platform } = useEnvironment()
  const desktop = useDesktop()
  const canHide = platform !== 'linux'
  return (
    <PageSection name="privacy" title={t('privacy.title')}>
      <Choice
        label={t('privacy.sharing')}
        description={canHide ? t('privacy.sharingHint') : t('privacy.sharingNotOnLinux')}
        isDisabled={!canHide}
        value={canHide && settings.hideFromScreenSharing ? 'hidden' : 'shown'}
        onChange={(value) =>
          void desktop.changeSettings({ patch: { hideFromScreenSharing: value === 'hidden' } })
        }
        options={[
          { value: 'shown', label: t('privacy.shown') },
          { value: 'hidden', label: t('privacy.hidden') },
        ]}
      />
      <Choice
        label={t('privacy.clipboard')}
        description={t('privacy.clipboardHint')}
        value={settings.clearClipboard ? 'cleared' : 'kept'}
        onChange={(value) =>
          void desktop.changeSettings({ patch: { clearClipboard: value === 'cleared' } })
        }
        options={[
          { value: 'cleared', label: t('privacy.cleared') },
          { value: 'kept', label: t('privacy.kept') },
        ]}
      />
    </PageSection>
  )
}
