import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useJoinedTeam } from '#renderer/data/team/use-colleagues.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Outcome } from '#renderer/ui/outcome.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { PageSection } from '#renderer/ui/page-section.tsx'
import type { JoinedTeam } from '#shared/team/team-state.ts'
import { LeaveSection } from './leave-section.tsx'
import { LinkPanel } from './link-panel.tsx'
import { MemberRow } from './member-row.tsx'
import { NewCasesChoice } from './new-cases-choice.tsx'
import styles from './team.module.css'
import { useMemberActs } from './use-member-acts.tsx'

/** The team this device is in: how it stands, who belongs to it, and the way out. */
export function TeamPage() {
  const { t } = useTranslation('team')
  const [, go] = useLocation()
  const team = useJoinedTeam()
  if (team === undefined) return null
  if (team) return <Joined team={team} />
  return (
    <Page title={t('title')} subtitle={t('settings.lead')}>
      <p>{t('page.none')}</p>
      <div className={styles['buttons']}>
        <Button variant="primary" onPress={() => go('/team/join')}>
          {t('settings.join')}
        </Button>
        <Button onPress={() => go('/team/begin')}>{t('settings.begin')}</Button>
      </div>
    </Page>
  )
}

function Joined({ team }: { team: JoinedTeam }) {
  const { t } = useTranslation('team')
  const [, go] = useLocation()
  const { ask, done, failed, layer } = useMemberActs(team)
  const { me, members } = team
  return (
    <Page
      title={team.team.name}
      subtitle={t('page.subtitle', { name: me.name, role: t(`role.${me.role}`) })}
      actions={
        <>
          {me.role !== 'read-only' && (
            <Button onPress={() => go('/team/share')}>{t('page.share')}</Button>
          )}
          {me.role === 'lead' && (
            <Button variant="primary" onPress={() => ask({ kind: 'invite' })}>
              {t('page.invite')}
            </Button>
          )}
        </>
      }
    >
      <PageSection title={t('page.statusTitle')}>
        <LinkPanel team={team} />
        {me.role !== 'read-only' && <NewCasesChoice isOn={team.sharesNewCases} />}
      </PageSection>
      <PageSection title={t('page.membersTitle')}>
        <Outcome done={done} failed={failed} />
        <ul className={styles['members']}>
          {members.map((member) => (
            <MemberRow key={member.id} team={team} member={member} onAsk={ask} />
          ))}
        </ul>
      </PageSection>
      <LeaveSection team={team} />
      {layer}
    </Page>
  )
}
