import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useDesktopEvent } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import type { DesktopEvents } from '#shared/ipc/desktop-api.ts'
import styles from './desk-frame.module.css'

type Unshown = DesktopEvents['reminderUnshown']

/** A reminder on a system that shows no notifications: the newest, until it is seen to. */
export function ReminderBanner() {
  const { t } = useTranslation('desk')
  const [, go] = useLocation()
  const [reminder, setReminder] = useState<Unshown | null>(null)
  useDesktopEvent(
    'reminderUnshown',
    useCallback((unshown: Unshown) => setReminder(unshown), []),
  )
  if (!reminder) return null
  const open = () => {
    go(reminder.path)
    setReminder(null)
  }
  return (
    <div className={styles['banner']} role="status">
      <span>{t('banner.reminder', { title: reminder.title })}</span>
      <span className={styles['space']} />
      <Button size="small" variant="plain" onPress={() => setReminder(null)}>
        {t('banner.notNow')}
      </Button>
      <Button size="small" onPress={open}>
        {t('banner.open')}
      </Button>
    </div>
  )
}
