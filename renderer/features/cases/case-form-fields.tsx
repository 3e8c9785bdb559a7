import type { KeyboardEvent, ReactNode } from 'react'
import { Controller, type ControllerRenderProps, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useCatalogue } from '#renderer/data/catalogue.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Choice } from '#renderer/ui/choice.tsx'
import { DateTimeField } from '#renderer/ui/date-time-field.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { directionSchema, longest } from '#shared/case/case.ts'
import { triageAnswerSchema } from '#shared/case/triage-answer.ts'
import type { CaseForm, CaseFormProblem } from '#shared/case/case-form.ts'
import styles from './case-form.module.css'
import { CustomerField } from './customer-field.tsx'

type Props = {
  form: UseFormReturn<CaseForm>
  /** Ctrl/⌘+Enter from any field. */
  onSubmit: () => void
  /** In a team: whether it sees the case. */
  whoSees?: ReactNode
  /** The buttons. */
  children: ReactNode
}

type TextName = 'contact' | 'phone' | 'whatHappened'

/** The fields of a case, in the order one learns them. */
export function CaseFormFields({ form, onSubmit, whoSees, children }: Props) {
  const { t } = useTranslation('desk')
  const { language } = useEnvironment()
  const catalogue = useCatalogue()
  const { control, formState, watch } = form

  const errorOf = (name: keyof CaseForm): string | undefined => {
    const problem = formState.errors[name]?.message as CaseFormProblem | undefined
    if (problem === undefined) return undefined
    if (problem === 'required') {
      return name === 'customer' ? t('problem.requiredWho') : t('problem.requiredWhat')
    }
    return t(`problem.${problem}`, { currency: watch('currency') })
  }
  const text = (name: TextName, extra: { multiline?: boolean; type?: string } = {}) => (
    <Controller
      control={control}
      name={name}
      render={({ field }) => (
        <TextField
          label={t(`field.${name}`)}
          error={errorOf(name)}
          maxLength={longest[name]}
          {...fieldProps(field)}
          {...extra}
        />
      )}
    />
  )
  const answers = triageAnswerSchema.options.map((value) => ({
    value,
    label: t(`answer.${value}`),
  }))

  const submitByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      onSubmit()
    }
  }

  return (
    // The key is heard on its way up from whichever field has the focus.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles['form']} onKeyDown={submitByKey}>
      <div className={styles['row']}>
        <CustomerField form={form} error={errorOf('customer')} />
        {text('contact')}
        {text('phone', { type: 'tel' })}
      </div>
      {text('whatHappened', { multiline: true })}
      <div className={styles['row']}>
        <Controller
          control={control}
          name="anyoneHurt"
          render={({ field }) => (
            <Choice label={t('field.anyoneHurt')} options={answers} {...field} />
          )}
        />
        <Controller
          control={control}
          name="productionStopped"
          render={({ field }) => (
            <Choice label={t('field.productionStopped')} options={answers} {...field} />
          )}
        />
      </div>
      <Controller
        control={control}
        name="direction"
        render={({ field }) => (
          <Choice
            label={t('field.direction')}
            options={directionSchema.options.map((value) => ({
              value,
              label: t(`direction.${value}`),
            }))}
            {...field}
          />
        )}
      />
      <div className={styles['row']}>
        <Controller
          control={control}
          name="knownAt"
          render={({ field }) => (
            <DateTimeField
              label={t('field.knownAt')}
              value={field.value}
              onChange={field.onChange}
              onBlur={field.onBlur}
              error={errorOf('knownAt')}
            />
          )}
        />
        <Controller
          control={control}
          name="failureKind"
          render={({ field }) => (
            <SelectField
              label={t('field.failureKind')}
              placeholder={t('field.failureKindUnknown')}
              options={catalogue.failureKinds.map((kind) => ({
                value: kind.id,
                label: kind.name[language],
              }))}
              value={field.value === '' ? null : field.value}
              onChange={field.onChange}
            />
          )}
        />
        <Controller
          control={control}
          name="amount"
          render={({ field }) => (
            <TextField
              label={t('field.amount', { currency: watch('currency') })}
              error={errorOf('amount')}
              inputMode="decimal"
              {...fieldProps(field)}
            />
          )}
        />
      </div>
      {whoSees}
      <div className={styles['buttons']}>{children}</div>
    </div>
  )
}

function fieldProps<N extends keyof CaseForm>(field: ControllerRenderProps<CaseForm, N>) {
  return {
    name: field.name,
    value: field.value as string,
    onChange: field.onChange as (value: string) => void,
    onBlur: field.onBlur,
    inputRef: field.ref,
  }
}
