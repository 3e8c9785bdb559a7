import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useTeam } from '#renderer/data/team/use-team.ts'
import { Button } from '#renderer/ui/button.tsx'
import { PageSection } from '#renderer/ui/page-section.tsx'
import { TeamStatus } from '#renderer/ui/team-status.tsx'
import { useNow } from '#renderer/ui/use-now.ts'
import { minuteMs } from '#shared/base/time.ts'
import type { JoinedTeam } from '#shared/team/team-state.ts'
import styles from './settings-page.module.css'

/** The way into a team, and to the page of the one that was joined. */
export function TeamSection() {
  const { t } = useTranslation('team')
  const [, go] = useLocation()
  const team = useTeam()
  return (
    <PageSection name="team" title={t('title')} isReady={team !== undefined}>
      <p className={styles['soft']}>{t('settings.lead')}</p>
      {team?.kind === 'joined' ? (
        <InTeam team={team} />
      ) : (
        <div className={styles['links']}>
          <Button isDisabled={!team} onPress={() => go('/team/join')}>
            {t('settings.join')}
          </Button>
          <Button isDisabled={!team} onPress={() => go('/team/begin')}>
            {t(team?.kind === 'prepared' ? 'settings.goOn' : 'settings.begin')}
          </Button>
        </div>
      )}
    </PageSection>
  )
}

function InTeam({ team: { team, me, link } }: { team: JoinedTeam }) {
  const { t } = useTranslation('team')
  const [, go] = useLocation()
  const nowMs = useNow(minuteMs)
  return (
    <>
      <p>{t('settings.inTeam', { team: team.name, name: me.name, role: t(`role.${me.role}`) })}</p>
      <TeamStatus link={link} nowMs={nowMs} />
      <div>
        <Button onPress={() => go('/team')}>{t('settings.open')}</Button>
      </div>
    </>
  )
}
