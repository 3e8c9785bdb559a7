import { useTranslation } from 'react-i18next'
import { useDesktop } from '#renderer/desktop/desktop.tsx'
import { Choice } from '#renderer/ui/choice.tsx'

/** Whether a case that is begun here is the team's from its first word. */
export function NewCasesChoice({ isOn }: { isOn: boolean }) {
  const { t } = useTranslation('team')
  const desktop = useDesktop()
  return (
    <Choice
      label={t('share.new.label')}
      value={isOn ? 'team' : 'me'}
      onChange={(chosen) => void desktop.shareNewCases({ isOn: chosen === 'team' })}
      options={(['team', 'me'] as const).map((value) => ({
        value,
        label: t(`share.new.${value}`),
      }))}
    />
  )
}
