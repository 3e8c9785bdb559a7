import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import {
  type Contact,
  type ContactFields,
  longestOfAccount,
  noContactFields,
} from '#shared/account/account.ts'
import { longest } from '#shared/case/case.ts'
import styles from './accounts.module.css'

type Props = {
  /** Null: somebody new. */
  contact: Contact | null
  onSave: (patch: Partial<ContactFields>) => void
  onClose: () => void
}

const names = ['name', 'role', 'phone', 'email'] as const
const mostOf = {
  name: longest.contact,
  role: longestOfAccount.line,
  phone: longest.phone,
  email: longestOfAccount.line,
}
const typeOf = { name: 'text', role: 'text', phone: 'tel', email: 'email' }

/** One person of a customer, to be filled in. Only what is changed is written down. */
export function ContactDialog({ contact, onSave, onClose }: Props) {
  const { t } = useTranslation('accounts')
  const before: ContactFields = contact ?? noContactFields
  const [form, setForm] = useState<ContactFields>(() => ({ ...noContactFields, ...pick(before) }))
  const [isTried, setIsTried] = useState(false)
  const formId = useId()
  const isUnnamed = form.name.trim() === ''

  const save = (event: FormEvent) => {
    event.preventDefault()
    setIsTried(true)
    if (isUnnamed) return
    const changed = names.filter((name) => form[name].trim() !== before[name])
    if (changed.length > 0)
      onSave(Object.fromEntries(changed.map((name) => [name, form[name].trim()])))
    onClose()
  }
  return (
    <Dialog
      role="dialog"
      title={t(contact ? 'contacts.editTitle' : 'contacts.addTitle')}
      onClose={onClose}
      buttons={
        <>
          <Button variant="primary" type="submit" form={formId}>
            {t('contacts.save')}
          </Button>
          <Button onPress={onClose}>{t('contacts.cancel')}</Button>
        </>
      }
    >
      <form id={formId} onSubmit={save} noValidate className={styles['fields']}>
        {names.map((name) => (
          <TextField
            key={name}
            label={t(`contacts.${name}`)}
            type={typeOf[name]}
            value={form[name]}
            onChange={(value) => setForm({ ...form, [name]: value })}
            maxLength={mostOf[name]}
            error={name === 'name' && isTried && isUnnamed ? t('contacts.needName') : undefined}
            // A dialog begins with its first field.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus={name === 'name'}
          />
        ))}
      </form>
    </Dialog>
  )
}

function pick({ name, role, phone, email }: ContactFields): ContactFields {
  return { name, role, phone, email }
}
