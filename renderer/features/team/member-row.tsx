import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { useStore } from '#renderer/data/store.tsx'
import { dayAndTime } from '#renderer/ui/date-time.ts'
import { MenuButton } from '#renderer/ui/menu-button.tsx'
import type { JoinedTeam, TeamMember } from '#shared/team/team-state.ts'
import styles from './team.module.css'
import type { AskedOfMember, MemberAct } from './use-member-acts.tsx'

type Props = { team: JoinedTeam; member: TeamMember; onAsk: (asked: AskedOfMember) => void }

/** Somebody of the team: who, with what role, where they are now, and what can be done. */
export function MemberRow({ team, member, onAsk }: Props) {
  const { t } = useTranslation('team')
  const isMe = member.id === team.me.memberId
  const devices = member.devices.filter(({ isRemoved }) => !isRemoved).length
  const acts = actsOn(team, member)
  return (
    <li className={styles['member']} data-gone={member.isRemoved || undefined}>
      <span className={styles['who']}>
        <span className={styles['name']}>
          {isMe ? t('page.you', { name: member.name }) : member.name}
        </span>
        <span className={styles['soft']}>
          {member.isRemoved
            ? t('page.gone')
            : [
                t(`role.${member.role}`),
                devices === 0 ? t('page.noDevice') : t('page.devices', { count: devices }),
              ].join(' · ')}
        </span>
      </span>
      <span className={styles['now']}>
        <Now team={team} member={member} />
        <Covered team={team} member={member} />
      </span>
      {acts.length > 0 && (
        <MenuButton
          size="small"
          label={t('page.more')}
          name={t('page.moreFor', { name: member.name })}
          items={acts.map((id) => ({ id, label: t(`page.act.${id}`) }))}
          onChoose={(kind) => onAsk({ kind, member })}
        />
      )}
    </li>
  )
}

type Of = { team: JoinedTeam; member: TeamMember }

/** Where they are, as far as they say: nobody's day is written down. */
function Now({ team, member }: Of) {
  const { t } = useTranslation('team')
  const there = team.presence.filter(({ memberId }) => memberId === member.id)
  if (there.length === 0) return null
  const isOnPhone = there.some((one) => one.isOnPhone)
  return (
    <span className={isOnPhone ? styles['onPhone'] : undefined}>
      {t(isOnPhone ? 'page.onPhone' : 'page.here')}
    </span>
  )
}

function Covered({ team, member: { cover } }: Of) {
  const { t } = useTranslation('team')
  const { language } = useEnvironment()
  const { nowMs } = useStore()
  const who = team.members.find(({ id }) => id === cover?.memberId)?.name
  if (!cover || who === undefined) return null
  return (
    <span>
      {cover.untilMs === null
        ? t('page.coveredBy', { who })
        : t('page.coveredUntil', { who, when: dayAndTime(cover.untilMs, language, nowMs()) })}
    </span>
  )
}

function actsOn({ me, members }: JoinedTeam, member: TeamMember): readonly MemberAct[] {
  if (member.isRemoved) return []
  const isMe = member.id === me.memberId
  const isLead = me.role === 'lead'
  const hasOthers = members.some(({ id, isRemoved }) => id !== member.id && !isRemoved)
  const hasDevice = member.devices.some(({ isRemoved }) => !isRemoved)
  return [
    ...((isMe || isLead) && hasOthers ? (['cover'] as const) : []),
    ...(isLead ? (['device', 'role'] as const) : []),
    ...(isLead && hasDevice ? (['lost'] as const) : []),
    ...(isLead && !isMe ? (['remove'] as const) : []),
  ]
}
