import { zodResolver } from '@hookform/resolvers/zod'
import { Controller, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useDesktop } from '#renderer/desktop/desktop.tsx'
import { useAnswer } from '#renderer/desktop/use-answer.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Outcome } from '#renderer/ui/outcome.tsx'
import { StepHead } from '#renderer/ui/step-trail.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { z } from '#shared/base/schema.ts'
import type { TeamApi } from '#shared/ipc/team-api.ts'
import type { OpenedInvitation } from './confirm-step.tsx'
import styles from './team.module.css'

type Opened = Awaited<ReturnType<TeamApi['openInvitation']>>
type Props = {
  fileName: string
  onOpened: (invitation: OpenedInvitation) => void
  onBack: () => void
}

const codeSchema = z.strictObject({ code: z.string().trim().min(1).max(200) })

/** The code opens the file. What it says is shown before anything happens. */
export function CodeStep({ fileName, onOpened, onBack }: Props) {
  const { t } = useTranslation('team')
  const desktop = useDesktop()
  const { control, handleSubmit, formState } = useForm({
    defaultValues: { code: '' },
    resolver: zodResolver(codeSchema),
    mode: 'onSubmit',
  })
  const { answer, isWaiting, ask } = useAnswer<Opened>({ kind: 'not-one' })
  const open = handleSubmit(async ({ code }) => {
    const opened = await ask(() => desktop.openInvitation({ code: code.trim() }))
    if (opened?.kind === 'opened') onOpened(opened)
  })
  return (
    <form className={styles['step']} noValidate onSubmit={(event) => void open(event)}>
      <StepHead title={t('join.code.title')}>{t('join.code.lead')}</StepHead>
      <p className={styles['soft']}>{t('join.code.chosen', { fileName })}</p>
      <Controller
        control={control}
        name="code"
        render={({ field }) => (
          // Thirty characters that are good for once: whoever types them wants to read them.
          <TextField
            label={t('join.code.field')}
            description={t('join.code.hint')}
            error={formState.errors.code && t('join.code.need')}
            value={field.value}
            onChange={field.onChange}
            inputRef={field.ref}
            maxLength={200}
            autoComplete="off"
            spellCheck="false"
          />
        )}
      />
      <Outcome failed={answer && answer.kind !== 'opened' && t(`join.code.${answer.kind}`)} />
      <div className={styles['buttons']}>
        <Button type="submit" variant="primary" isPending={isWaiting}>
          {t('join.code.go')}
        </Button>
        <Button variant="plain" onPress={onBack}>
          {t('back')}
        </Button>
      </div>
    </form>
  )
}
