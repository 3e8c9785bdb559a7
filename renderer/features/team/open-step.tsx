import { zodResolver } from '@hookform/resolvers/zod'
import { Controller, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useTeam } from '#renderer/data/team/use-team.ts'
import { useDesktop } from '#renderer/desktop/desktop.tsx'
import { useAnswer } from '#renderer/desktop/use-answer.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Outcome } from '#renderer/ui/outcome.tsx'
import { StepHead } from '#renderer/ui/step-trail.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { TeamApi } from '#shared/ipc/team-api.ts'
import { certificateFormSchema } from '#shared/team/team-form.ts'
import styles from './team.module.css'

type Opened = Awaited<ReturnType<TeamApi['openTeam']>>['kind'] | 'broken'

/** The first connection there ever is, and the team begins on its server. */
export function OpenStep({ onOpened, onBack }: { onOpened: () => void; onBack: () => void }) {
  const { t } = useTranslation('team')
  const desktop = useDesktop()
  const team = useTeam()
  const { control, handleSubmit, formState } = useForm({
    defaultValues: { certificate: '' },
    resolver: zodResolver(certificateFormSchema),
    mode: 'onSubmit',
  })
  const { answer, isWaiting, ask } = useAnswer<Opened>('broken')
  const open = handleSubmit(async ({ certificate }) => {
    const vouching = certificate === '' ? {} : { certificate: `${certificate}\n` }
    const outcome = await ask(async () => (await desktop.openTeam(vouching)).kind)
    if (outcome === 'done') onOpened()
  })
  return (
    <form className={styles['step']} noValidate onSubmit={(event) => void open(event)}>
      <StepHead title={t('begin.open.title')}>{t('begin.open.lead')}</StepHead>
      {team?.kind === 'prepared' && (
        <dl className={styles['facts']}>
          <dt>{t('begin.name.team')}</dt>
          <dd>{team.team.name}</dd>
          <dt>{t('begin.name.servers')}</dt>
          <dd className={styles['path']}>{team.servers.join(' ')}</dd>
        </dl>
      )}
      <Controller
        control={control}
        name="certificate"
        render={({ field }) => (
          <TextField
            label={t('begin.open.certificate')}
            description={t('begin.open.certificateHint')}
            error={formState.errors.certificate && t('begin.problem.certificate')}
            maxLength={20_000}
            multiline
            value={field.value}
            onChange={field.onChange}
            inputRef={field.ref}
          />
        )}
      />
      <Outcome
        done={isWaiting && t('begin.open.working')}
        failed={answer !== null && answer !== 'done' && t(`reach.${answer}`)}
      />
      <div className={styles['buttons']}>
        <Button type="submit" variant="primary" isPending={isWaiting}>
          {t('begin.open.go')}
        </Button>
        <Button variant="plain" onPress={onBack}>
          {t('begin.open.anew')}
        </Button>
      </div>
    </form>
  )
}
