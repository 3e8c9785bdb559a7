import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NewAct } from '#renderer/data/case-acts.ts'
import { useCase } from '#renderer/data/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Choice } from '#renderer/ui/choice.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { maxActText } from '#shared/case/acts.ts'
import type { Case } from '#shared/case/case.ts'
import { refusalOf } from '#shared/case/guards.ts'
import styles from './act-dialog.module.css'
import { type ActField, actFields, actFrom, firstValues, type HandAct } from './act-fields.ts'

export type AskedAct = {
  readonly kind: HandAct
  /** What is known already and not asked. */
  readonly known?: object
  /** What stands in its fields at first. */
  readonly values?: Readonly<Record<string, string>>
}

type Props = {
  found: Case
  asked: AskedAct
  onDo: (act: NewAct) => void
  onClose: () => void
}

/** Asks what an act has to say, and why it cannot be done if it cannot. */
export function ActDialog({ found, asked, onDo, onClose }: Props) {
  const { t } = useTranslation('course')
  const { kind, known } = asked
  const [values, setValues] = useState(() => ({ ...firstValues(kind), ...asked.values }))
  const [isTried, setIsTried] = useState(false)
  const act = actFrom(kind, values, known)
  // The other window may have done something to it meanwhile.
  const current = useCase(found.id) ?? found
  const refusal = refusalOf(current, { ...act, atMs: 0 })

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsTried(true)
    if (refusal !== null) return
    onDo(act)
    onClose()
  }
  return (
    <Dialog
      title={t(`act.${kind}.title`)}
      role="dialog"
      onClose={onClose}
      buttons={
        <>
          <Button type="submit" form="act" variant="primary">
            {t(`act.${kind}.do`)}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <form id="act" onSubmit={submit} className={styles['form']}>
        <p>{t(`act.${kind}.lead`)}</p>
        {actFields[kind].map((field, index) => (
          <Field
            key={field.name}
            field={field}
            label={t(`field.${field.name}` as never)}
            value={values[field.name] ?? ''}
            takesFocus={index === 0}
            onChange={(value) => setValues({ ...values, [field.name]: value })}
          />
        ))}
        {isTried && refusal !== null && (
          <p role="alert" className={styles['trouble']}>
            {t(`refusal.${refusal}`)}
          </p>
        )}
      </form>
    </Dialog>
  )
}

type FieldProps = {
  field: ActField
  label: string
  value: string
  takesFocus: boolean
  onChange: (value: string) => void
}

function Field({ field, label, value, takesFocus, onChange }: FieldProps) {
  const { t } = useTranslation('course')
  if (field.is === 'choice') {
    const options = field.of.map((name) => ({ value: name, label: t(`choice.${name}` as never) }))
    return <Choice label={label} options={options} value={value} onChange={onChange} />
  }
  return (
    <TextField
      label={label}
      value={value}
      multiline
      maxLength={maxActText}
      // The dialog was opened to write this.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus={takesFocus}
      onChange={onChange}
    />
  )
}
