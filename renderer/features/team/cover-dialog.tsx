import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/data/store.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { DateTimeField } from '#renderer/ui/date-time-field.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { localTimeOf, momentOf } from '#renderer/ui/local-time.ts'
import { SelectField } from '#renderer/ui/select-field.tsx'
import type { MemberId } from '#shared/team/shared-event.ts'
import type { JoinedTeam, TeamMember } from '#shared/team/team-state.ts'
import styles from './team.module.css'

type Cover = { readonly coverId: MemberId | null; readonly untilMs: number | null }
type Props = {
  team: JoinedTeam
  member: TeamMember
  onClose: () => void
  onSet: (cover: Cover, who: string | null) => void
}

const nobody = 'nobody'

/** Who looks after somebody's cases while they are away, and until when. */
export function CoverDialog({ team, member, onClose, onSet }: Props) {
  const { t } = useTranslation('team')
  const { nowMs } = useStore()
  const [coverId, setCoverId] = useState<MemberId | null>(member.cover?.memberId ?? null)
  const [until, setUntil] = useState(() => {
    const untilMs = member.cover?.untilMs ?? null
    return untilMs === null ? '' : localTimeOf(untilMs)
  })
  const [isTried, setIsTried] = useState(false)
  const others = team.members.filter(({ id, isRemoved }) => id !== member.id && !isRemoved)
  const untilMs = until === '' ? null : momentOf(until)
  const isPast = untilMs !== null && untilMs <= nowMs()

  const set = () => {
    setIsTried(true)
    if (coverId !== null && isPast) return
    const who = others.find(({ id }) => id === coverId)?.name ?? null
    onSet({ coverId, untilMs: coverId === null ? null : untilMs }, who)
  }
  return (
    <Dialog
      role="dialog"
      title={t('cover.title', { name: member.name })}
      onClose={onClose}
      buttons={
        <>
          <Button variant="primary" onPress={set}>
            {t('cover.go')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <div className={styles['fields']}>
        <p>{t('cover.lead')}</p>
        <SelectField
          label={t('cover.who')}
          value={coverId ?? nobody}
          onChange={(chosen) => setCoverId(chosen === nobody ? null : (chosen as MemberId))}
          options={[
            { value: nobody, label: t('cover.nobody') },
            ...others.map(({ id, name }) => ({ value: id as string, label: name })),
          ]}
        />
        {coverId !== null && (
          <DateTimeField
            label={t('cover.until')}
            value={until}
            onChange={setUntil}
            error={isTried && isPast ? t('cover.past') : undefined}
          />
        )}
      </div>
    </Dialog>
  )
}
