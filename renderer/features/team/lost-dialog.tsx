import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import type { DeviceId } from '#shared/team/shared-event.ts'
import type { JoinedTeam, TeamMember } from '#shared/team/team-state.ts'
import styles from './team.module.css'

type Props = {
  team: JoinedTeam
  member: TeamMember
  onClose: () => void
  onLost: (deviceId: DeviceId) => void
}

/** A device is gone: it is shut out, and told from the others by when it came. */
export function LostDialog({ team, member, onClose, onLost }: Props) {
  const { t } = useTranslation('team')
  const devices = member.devices.filter(({ isRemoved }) => !isRemoved)
  const [deviceId, setDeviceId] = useState<DeviceId | null>(devices[0]?.id ?? null)
  const nameOf = (id: DeviceId, index: number) => {
    const words = { number: index + 1, id: id.slice(0, 4) }
    return id === team.me.deviceId ? t('lost.thisOne', words) : t('lost.nameOf', words)
  }
  return (
    <Dialog
      title={t('lost.title', { name: member.name })}
      onClose={onClose}
      buttons={
        <>
          <Button
            isDisabled={deviceId === null}
            onPress={() => {
              if (deviceId !== null) onLost(deviceId)
            }}
          >
            {t('lost.go')}
          </Button>
          <Button variant="primary" onPress={onClose}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <div className={styles['fields']}>
        <p>{t('lost.means', { name: member.name })}</p>
        <SelectField
          label={t('lost.device')}
          value={deviceId}
          onChange={(chosen) => setDeviceId(chosen as DeviceId)}
          options={devices.map(({ id }, index) => ({
            value: id as string,
            label: nameOf(id, index),
          }))}
        />
      </div>
    </Dialog>
  )
}
