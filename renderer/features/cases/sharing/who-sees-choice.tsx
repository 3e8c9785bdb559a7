import { useTranslation } from 'react-i18next'
import { Choice } from '#renderer/ui/choice.tsx'

type Props = { isShared: boolean; onChange: (isShared: boolean) => void }

/** Whether a new case is the team's from its first word. */
export function WhoSeesChoice({ isShared, onChange }: Props) {
  const { t } = useTranslation('team')
  return (
    <Choice
      label={t('who.label')}
      value={isShared ? 'team' : 'me'}
      onChange={(chosen) => onChange(chosen === 'team')}
      options={(['team', 'me'] as const).map((value) => ({ value, label: t(`who.${value}`) }))}
    />
  )
}
