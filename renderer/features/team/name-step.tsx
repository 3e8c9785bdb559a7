import { zodResolver } from '@hookform/resolvers/zod'
import { Controller, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useDesktop, useEnvironment } from '#renderer/desktop/desktop.tsx'
import { useAnswer } from '#renderer/desktop/use-answer.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Outcome } from '#renderer/ui/outcome.tsx'
import { StepHead } from '#renderer/ui/step-trail.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { TeamApi } from '#shared/ipc/team-api.ts'
import {
  type TeamForm,
  type TeamFormProblem,
  teamFormSchema,
  teamOf,
} from '#shared/team/team-form.ts'
import styles from './team.module.css'

type Props = {
  onWritten: (folder: string) => void
  onCancel: () => void
}

const fields = ['name', 'memberName', 'servers'] as const
const textOf = { name: 'team', memberName: 'me', servers: 'servers' } as const
const longest = { name: 80, memberName: 80, servers: 2700 }

/** What the team is called and where it is: written down for whoever runs the server. */
export function NameStep({ onWritten, onCancel }: Props) {
  const { t } = useTranslation('team')
  const desktop = useDesktop()
  const { settings } = useEnvironment()
  const { control, handleSubmit, formState } = useForm<TeamForm>({
    defaultValues: { name: settings.repFirm, memberName: settings.repName, servers: '' },
    resolver: zodResolver(teamFormSchema),
    mode: 'onSubmit',
  })
  const { answer, isWaiting, ask } = useAnswer<Awaited<ReturnType<TeamApi['prepareTeam']>>>({
    kind: 'failed',
    problem: 'unknown',
  })
  const errorOf = (name: keyof TeamForm): string | undefined => {
    const [problem, server] = (formState.errors[name]?.message ?? '').split(' ')
    return problem ? t(`begin.problem.${problem as TeamFormProblem}`, { server }) : undefined
  }
  const hints: Partial<Record<keyof TeamForm, string>> = {
    name: t('begin.name.teamHint'),
    servers: t('begin.name.serversHint'),
  }
  const write = handleSubmit(async (form) => {
    const outcome = await ask(() => desktop.prepareTeam(teamOf(form)))
    if (outcome?.kind === 'written') onWritten(outcome.folder)
  })
  return (
    <form className={styles['step']} noValidate onSubmit={(event) => void write(event)}>
      <StepHead title={t('begin.name.title')}>{t('begin.name.lead')}</StepHead>
      {fields.map((name) => (
        <Controller
          key={name}
          control={control}
          name={name}
          render={({ field }) => (
            <TextField
              label={t(`begin.name.${textOf[name]}`)}
              description={hints[name]}
              error={errorOf(name)}
              maxLength={longest[name]}
              multiline={name === 'servers'}
              name={field.name}
              value={field.value}
              onChange={field.onChange}
              onBlur={field.onBlur}
              inputRef={field.ref}
            />
          )}
        />
      ))}
      <Outcome failed={answer?.kind === 'failed' && t(`written.${answer.problem}`)} />
      <div className={styles['buttons']}>
        <Button type="submit" variant="primary" isPending={isWaiting}>
          {t('begin.name.go')}
        </Button>
        <Button variant="plain" onPress={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
