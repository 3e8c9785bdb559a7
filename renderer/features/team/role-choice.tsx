import { useTranslation } from 'react-i18next'
import { Choice } from '#renderer/ui/choice.tsx'
import type { Role } from '#shared/team/role.ts'

const roles = ['rep', 'lead', 'read-only'] as const satisfies readonly Role[]

/** What somebody may do in the team, told below the choice. */
export function RoleChoice({ role, onChange }: { role: Role; onChange: (role: Role) => void }) {
  const { t } = useTranslation('team')
  return (
    <Choice
      label={t('role.label')}
      value={role}
      onChange={onChange}
      options={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
      description={t(`role.may.${role}`)}
    />
  )
}
