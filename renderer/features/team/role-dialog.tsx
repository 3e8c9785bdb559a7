import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import type { Role } from '#shared/team/role.ts'
import type { TeamMember } from '#shared/team/team-state.ts'
import { RoleChoice } from './role-choice.tsx'

type Props = { member: TeamMember; onClose: () => void; onChoose: (role: Role) => void }

export function RoleDialog({ member, onClose, onChoose }: Props) {
  const { t } = useTranslation('team')
  const [role, setRole] = useState(member.role)
  return (
    <Dialog
      role="dialog"
      title={t('roleChange.title', { name: member.name })}
      onClose={onClose}
      buttons={
        <>
          <Button
            variant="primary"
            isDisabled={role === member.role}
            onPress={() => onChoose(role)}
          >
            {t('roleChange.go')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <RoleChoice role={role} onChange={setRole} />
    </Dialog>
  )
}
