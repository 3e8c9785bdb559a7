import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import type { TeamMember } from '#shared/team/team-state.ts'

type Props = { member: TeamMember; onClose: () => void; onRemove: () => void }

/** Somebody goes out of the team: what that ends and what stays is said before. */
export function RemoveDialog({ member, onClose, onRemove }: Props) {
  const { t } = useTranslation('team')
  return (
    <Dialog
      title={t('remove.title', { name: member.name })}
      onClose={onClose}
      buttons={
        <>
          <Button onPress={onRemove}>{t('remove.go')}</Button>
          <Button variant="primary" onPress={onClose}>
            {t('remove.keep')}
          </Button>
        </>
      }
    >
      <p>{t('remove.means')}</p>
    </Dialog>
  )
}
