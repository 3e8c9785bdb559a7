import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { usePeople } from '#renderer/data/team/use-standpoint.ts'
import { SelectField } from '#renderer/ui/select-field.tsx'
import type { InsightWhose } from '#shared/insight/insight.ts'
import styles from './insight.module.css'

/**
 * Whose cases are counted, and the choice of it. Figures of one colleague are for who leads or looks
 * on; the team's are for everybody in it.
 * @param asked `team`, or the id of a member; all else is one's own
 */
export function useWhoseInsight(
  asked: string | undefined,
  onChoose: (asked: string | undefined) => void,
): {
  /** Null: there is no team, and everything counts. */
  readonly whose: InsightWhose | null
  readonly choice: ReactNode
} {
  const { t } = useTranslation('teamWork')
  const people = usePeople()
  const colleagues = useMemo(() => {
    if (!people || people.me.role === 'rep') return []
    return people.members.filter(({ id }) => id !== people.me.memberId)
  }, [people])
  const whose = useMemo((): InsightWhose | null => {
    if (!people) return null
    if (asked === 'team') return { of: 'team' }
    const member = colleagues.find(({ id }) => id === asked)
    return member ? { of: 'member', memberId: member.id } : { of: 'mine', me: people.me.memberId }
  }, [people, colleagues, asked])
  if (!whose) return { whose, choice: null }
  const value: string = whose.of === 'member' ? whose.memberId : whose.of
  return {
    whose,
    choice: (
      <div className={styles['whose']}>
        <SelectField
          label={t('insight.whose')}
          value={value}
          options={[
            { value: 'mine', label: t('insight.mine') },
            { value: 'team', label: t('insight.team') },
            ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(chosen) => onChoose(chosen === 'mine' ? undefined : chosen)}
        />
      </div>
    ),
  }
}
