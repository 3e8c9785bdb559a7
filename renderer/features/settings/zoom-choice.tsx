import { useTranslation } from 'react-i18next'
import { useDesktop, useEnvironment } from '#renderer/desktop/desktop.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { zooms } from '#shared/settings/zoom.ts'

type Props = { setting: 'deskZoom' | 'companionZoom' }

/** How large a window shows everything. */
export function ZoomChoice({ setting }: Props) {
  const { t } = useTranslation('settings')
  const { settings } = useEnvironment()
  const desktop = useDesktop()
  return (
    <SelectField
      label={t(`zoom.${setting}`)}
      description={t(`effect.${setting}`)}
      value={String(settings[setting])}
      onChange={(chosen) => {
        const zoom = zooms.find((one) => String(one) === chosen)
        if (zoom) void desktop.changeSettings({ patch: { [setting]: zoom } })
      }}
      options={zooms.map((percent) => ({
        value: String(percent),
        label: t('zoom.percent', { percent }),
      }))}
    />
  )
}
