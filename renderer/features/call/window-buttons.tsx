import { EyeOff, PanelsTopLeft, Pin, PinOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useIsRehearsal } from '#renderer/data/store.tsx'
import { useDesktop, useEnvironment } from '#renderer/desktop/desktop.tsx'
import type { CaseId } from '#shared/base/ids.ts'
import { IconButton, IconToggle } from './icon-button.tsx'

const size = 15

/** What concerns the window and not the call. */
export function WindowButtons({ caseId }: { caseId: CaseId | null }) {
  const { t } = useTranslation('companion')
  const desktop = useDesktop()
  const { settings } = useEnvironment()
  const isRehearsal = useIsRehearsal()
  const isPinned = settings.companionPinned
  const pin = (companionPinned: boolean) =>
    void desktop.changeSettings({ patch: { companionPinned } })
  const casePath = caseId === null ? '/' : `/cases/${caseId}`
  const openDesk = () => void desktop.showDesk({ path: isRehearsal ? '/rehearsal' : casePath })

  return (
    <>
      <IconToggle
        label={t('window.pin')}
        icon={isPinned ? <Pin size={size} /> : <PinOff size={size} />}
        isOn={isPinned}
        onChange={pin}
      />
      <IconButton
        label={t('window.openDesk')}
        icon={<PanelsTopLeft size={size} />}
        onPress={openDesk}
      />
      <IconButton
        label={t('window.hide')}
        icon={<EyeOff size={size} />}
        onPress={() => void desktop.hideCompanion({})}
      />
    </>
  )
}
