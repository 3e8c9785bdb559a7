import { zodResolver } from '@hookform/resolvers/zod'
import { useId, useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useDesktop } from '#renderer/desktop/desktop.tsx'
import { useAnswer } from '#renderer/desktop/use-answer.ts'
import { Button } from '#renderer/ui/button.tsx'
import { CodeDialog } from '#renderer/ui/code-dialog.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Outcome } from '#renderer/ui/outcome.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { z } from '#shared/base/schema.ts'
import type { Invitation } from '#shared/ipc/team-api.ts'
import { inviteFormSchema } from '#shared/team/team-form.ts'
import type { JoinedTeam, TeamMember } from '#shared/team/team-state.ts'
import { RoleChoice } from './role-choice.tsx'
import styles from './team.module.css'

type Props = {
  team: JoinedTeam
  /** Whose further device it is for; null: somebody new. */
  member: TeamMember | null
  onClose: () => void
}
type Saved = Extract<Invitation, { kind: 'saved' }>

/** An invitation is written to a file; then its code is shown, this once. */
export function InviteDialog({ team, member, onClose }: Props) {
  const { t } = useTranslation('team')
  const desktop = useDesktop()
  const formId = useId()
  const [saved, setSaved] = useState<(Saved & { readonly name: string }) | null>(null)
  const { control, handleSubmit, formState } = useForm<z.infer<typeof inviteFormSchema>>({
    defaultValues: { name: member?.name ?? '', role: member?.role ?? 'rep' },
    resolver: zodResolver(inviteFormSchema),
    mode: 'onSubmit',
  })
  const { answer, isWaiting, ask } = useAnswer<Invitation>({ kind: 'failed', problem: 'unknown' })
  const write = handleSubmit(async ({ name, role }) => {
    const whom = member ? { memberId: member.id } : { name, role }
    const outcome = await ask(() => desktop.invite(whom))
    if (outcome?.kind === 'saved') setSaved({ ...outcome, name })
  })

  if (saved) {
    const { name, fileName, code } = saved
    return (
      <CodeDialog
        title={t('invite.shown.title', { name })}
        code={code}
        onPaper={{
          title: t('invite.shown.paperTitle', { team: team.team.name }),
          hints: [t('invite.shown.paperHint', { name })],
        }}
        written={t('invite.shown.told')}
        onWritten={onClose}
      >
        <p>{t('invite.shown.lead', { fileName })}</p>
        <p>{t('invite.shown.once')}</p>
      </CodeDialog>
    )
  }
  return (
    <Dialog
      role="dialog"
      title={member ? t('invite.titleDevice', { name: member.name }) : t('invite.title')}
      onClose={onClose}
      buttons={
        <>
          <Button type="submit" form={formId} variant="primary" isPending={isWaiting}>
            {t('invite.go')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <form
        id={formId}
        className={styles['fields']}
        noValidate
        onSubmit={(event) => void write(event)}
      >
        <p>{t('invite.leadDevice')}</p>
        {!member && (
          <>
            <Controller
              control={control}
              name="name"
              render={({ field }) => (
                <TextField
                  label={t('invite.name')}
                  error={formState.errors.name && t('invite.needName')}
                  maxLength={80}
                  value={field.value}
                  onChange={field.onChange}
                  inputRef={field.ref}
                  // A dialog begins with its first field.
                  // oxlint-disable-next-line jsx-a11y/no-autofocus
                  autoFocus
                />
              )}
            />
            <Controller
              control={control}
              name="role"
              render={({ field }) => <RoleChoice role={field.value} onChange={field.onChange} />}
            />
          </>
        )}
        <Outcome failed={answer && failedText(answer)} />
      </form>
    </Dialog>
  )

  function failedText(told: Invitation): string | false {
    switch (told.kind) {
      case 'saved':
      case 'cancelled':
        return false
      case 'failed':
        return t(`written.${told.problem}`)
      case 'offline':
      case 'not-allowed':
      case 'last-lead':
        return t(`page.refused.${told.kind}`)
    }
  }
}
