import { useTranslation } from 'react-i18next'
import { Choice } from '#renderer/ui/choice.tsx'

type View = 'write' | 'preview'

/** For narrow windows: writing or looking, one at a time. */
export function ViewSwitch({ view, onChange }: { view: View; onChange: (view: View) => void }) {
  const { t } = useTranslation('proposal')
  return (
    <Choice
      label={t('view.label')}
      value={view}
      onChange={onChange}
      options={[
        { value: 'write', label: t('view.write') },
        { value: 'preview', label: t('view.preview') },
      ]}
    />
  )
}
