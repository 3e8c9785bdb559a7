import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useOpenCall } from '#renderer/data/open-call.ts'
import { useCase } from '#renderer/data/queries.ts'
import { useDesktop } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import styles from './desk-frame.module.css'

/** Says on the desk that a call runs or waits to be wrapped up, and leads to it. */
export function OpenCallBanner() {
  const { t } = useTranslation('desk')
  const desktop = useDesktop()
  const [, go] = useLocation()
  const call = useOpenCall()
  const openCase = useCase(call?.caseId)
  if (!call || !openCase) return null

  const customer = openCase.customer || t('case.unnamed')
  return (
    <div className={styles['banner']} role="status">
      <span className={styles['dot']} aria-hidden />
      <span>
        {call.status === 'live' ? t('banner.live', { customer }) : t('banner.wrapUp', { customer })}
      </span>
      <span className={styles['space']} />
      <Button size="small" variant="plain" onPress={() => go(`/cases/${call.caseId}`)}>
        {t('banner.openCase')}
      </Button>
      <Button size="small" onPress={() => void desktop.showCompanion({ focus: true })}>
        {t('banner.toCompanion')}
      </Button>
    </div>
  )
}
