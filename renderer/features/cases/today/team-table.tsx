import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useMemberOf, usePeople } from '#renderer/data/team/use-standpoint.ts'
import type { Dues } from '#renderer/data/use-dues.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { dayAndTime } from '#renderer/ui/date-time.ts'
import { isAway } from '#shared/team/cover.ts'
import type { MemberId } from '#shared/team/shared-event.ts'
import type { TeamMember } from '#shared/team/team-state.ts'
import { ownerOf } from '#shared/team/whose.ts'
import { byOwner, type OwnersDues } from '#shared/today/by-owner.ts'
import type { TodayItem } from '#shared/today/today.ts'
import styles from './team-table.module.css'

/** Whose case a thing is due in. */
export function ownerOfItem(found: Dues, { caseId }: TodayItem): MemberId | null {
  const of = found.cases.get(caseId)
  return of ? ownerOf(of) : null
}

type Props = {
  found: Dues
  items: readonly TodayItem[]
  /** Whose list is shown below; null: everybody's. */
  memberId: MemberId | null
  nowMs: number
}

const columns = ['late', 'unheard', 'dueToday', 'soon'] as const

/** Who has how much to do, who is most behind first; a name leads to what it is. */
export function TeamTable({ found, items, memberId, nowMs }: Props) {
  const { t } = useTranslation('teamWork')
  const people = usePeople()
  const memberOf = useMemberOf()
  const owners = useMemo(() => {
    const working = people?.members.filter((one) => !one.isRemoved && one.role !== 'read-only')
    return byOwner(items, (item) => ownerOfItem(found, item), working?.map(({ id }) => id) ?? [])
  }, [people, items, found])
  return (
    <table className={styles['table']}>
      <caption className="unseen">{t('today.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('today.member')}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`today.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {owners.map((owner) => (
          <Row
            key={owner.memberId}
            dues={owner}
            member={memberOf(owner.memberId)}
            isChosen={owner.memberId === memberId}
            nowMs={nowMs}
          />
        ))}
      </tbody>
    </table>
  )
}

type RowProps = {
  dues: OwnersDues
  member: TeamMember | null
  isChosen: boolean
  nowMs: number
}

function Row({ dues, member, isChosen, nowMs }: RowProps) {
  const { t } = useTranslation('teamWork')
  const counts = [dues.late, dues.unheard, dues.today, dues.soon]
  return (
    <tr data-chosen={isChosen || undefined}>
      <th scope="row">
        {/* Chosen once more it is everybody's again. */}
        <Link
          to={isChosen ? '/today/team' : `/today/${dues.memberId}`}
          replace
          aria-current={isChosen || undefined}
        >
          {member?.name ?? t('unknownMember')}
        </Link>
        <Absence member={member} nowMs={nowMs} />
      </th>
      {counts.map((count, index) => (
        <td key={columns[index]} data-late={(index === 0 && count > 0) || undefined}>
          {count}
        </td>
      ))}
    </tr>
  )
}

/** Why somebody's work may have to be done by somebody else. */
function Absence({ member, nowMs }: Pick<RowProps, 'member' | 'nowMs'>) {
  const { t } = useTranslation('teamWork')
  const { language } = useEnvironment()
  const memberOf = useMemberOf()
  if (!member || member.isRemoved) {
    return <span className={styles['gone']}>{t('today.left')}</span>
  }
  if (!member.cover || !isAway(member, nowMs)) return null
  const { untilMs, memberId } = member.cover
  const name = memberOf(memberId)?.name ?? t('unknownMember')
  return (
    <span className={styles['soft']}>
      {untilMs === null
        ? t('duty.away', { name })
        : t('duty.awayUntil', { name, until: dayAndTime(untilMs, language, nowMs) })}
    </span>
  )
}
