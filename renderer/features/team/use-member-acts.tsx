import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesktop } from '#renderer/desktop/desktop.tsx'
import { useAnswer } from '#renderer/desktop/use-answer.ts'
import type { TeamChange } from '#shared/ipc/team-api.ts'
import type { JoinedTeam, TeamMember } from '#shared/team/team-state.ts'
import { CoverDialog } from './cover-dialog.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { LostDialog } from './lost-dialog.tsx'
import { RemoveDialog } from './remove-dialog.tsx'
import { RoleDialog } from './role-dialog.tsx'

export type MemberAct = 'cover' | 'device' | 'role' | 'lost' | 'remove'
export type AskedOfMember =
  | { readonly kind: 'invite' }
  | { readonly kind: MemberAct; readonly member: TeamMember }

/** What can be done about members: asked for in a dialog, and told beside the list. */
export function useMemberActs(team: JoinedTeam): {
  ask: (asked: AskedOfMember) => void
  done: ReactNode
  failed: ReactNode
  layer: ReactNode
} {
  const { t } = useTranslation('team')
  const desktop = useDesktop()
  const [asked, setAsked] = useState<AskedOfMember | null>(null)
  const [said, setSaid] = useState('')
  const change = useAnswer<TeamChange['kind'] | 'failed'>('failed')
  const close = () => setAsked(null)
  const ask = (next: AskedOfMember) => {
    change.forget()
    setAsked(next)
  }

  /** Does it, closes the dialog, and says what came of it. */
  const doIt = async (act: () => Promise<TeamChange>, done: string) => {
    close()
    setSaid(done)
    await change.ask(async () => (await act()).kind)
  }
  return {
    ask,
    done: change.answer === 'done' && said,
    failed:
      change.answer !== null && change.answer !== 'done' && t(`page.refused.${change.answer}`),
    layer: asked && dialogOf(asked),
  }

  function dialogOf(open: AskedOfMember): ReactNode {
    if (open.kind === 'invite') return <InviteDialog team={team} member={null} onClose={close} />
    const { kind, member } = open
    const { id: memberId, name } = member
    switch (kind) {
      case 'device':
        return <InviteDialog team={team} member={member} onClose={close} />
      case 'role':
        return (
          <RoleDialog
            member={member}
            onClose={close}
            onChoose={(role) =>
              void doIt(
                () => desktop.changeRole({ memberId, role }),
                t('page.done.role', { name, role: t(`role.${role}`) }),
              )
            }
          />
        )
      case 'cover':
        return (
          <CoverDialog
            team={team}
            member={member}
            onClose={close}
            onSet={(cover, who) =>
              void doIt(
                () => desktop.setCover({ memberId, ...cover }),
                who === null
                  ? t('page.done.noCover', { name })
                  : t('page.done.cover', { name, who }),
              )
            }
          />
        )
      case 'lost':
        return (
          <LostDialog
            team={team}
            member={member}
            onClose={close}
            onLost={(deviceId) =>
              void doIt(() => desktop.removeDevice({ deviceId }), t('page.done.device'))
            }
          />
        )
      case 'remove':
        return (
          <RemoveDialog
            member={member}
            onClose={close}
            onRemove={() =>
              void doIt(() => desktop.removeMember({ memberId }), t('page.done.remove', { name }))
            }
          />
        )
    }
  }
}
