import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useJoinedTeam } from '#renderer/data/team/use-colleagues.ts'
import { Button } from '#renderer/ui/button.tsx'
import styles from './desk-frame.module.css'

/** What keeps this device and its team apart until somebody does something about it. */
export function TeamBanner() {
  const { t } = useTranslation('team')
  const [location, go] = useLocation()
  const team = useJoinedTeam()
  if (team?.link.kind !== 'stopped' || location === '/team') return null
  return (
    <div className={styles['banner']} role="status">
      <span>{t(`link.do.${team.link.problem}`)}</span>
      <span className={styles['space']} />
      <Button size="small" onPress={() => go('/team')}>
        {t('link.look')}
      </Button>
    </div>
  )
}
