import { useController, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { fitsSearch } from '#renderer/data/use-account-lines.ts'
import { useKnownCustomers } from '#renderer/data/use-known-customers.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { ComboField } from '#renderer/ui/combo-field.tsx'
import type { CaseForm } from '#shared/case/case-form.ts'
import { longest } from '#shared/case/case.ts'
import { customerKey } from '#shared/case/customer-key.ts'
import { personName } from '#shared/case/person-name.ts'
import { formatMoney } from '#shared/money/format-money.ts'

const mostShown = 8

type Props = { form: UseFormReturn<CaseForm>; error: string | undefined }

/**
 * Whose case it is: those who are known are suggested, anybody else is typed. One who is chosen brings
 * whom to call; what is typed there already stays.
 */
export function CustomerField({ form, error }: Props) {
  const { t } = useTranslation('desk')
  const { t: accounts } = useTranslation('accounts')
  const { language } = useEnvironment()
  const known = useKnownCustomers()
  const { field } = useController({ control: form.control, name: 'customer' })
  const typed = field.value.trim()
  const fitting = typed === '' ? [] : known.filter((one) => fitsSearch(one, typed))
  const key = customerKey(typed)
  const worth = known.find(({ keys }) => keys.includes(key))?.lifetimeValue

  const choose = (id: string) => {
    const chosen = known.find((one) => one.id === id)
    if (!chosen) return
    form.setValue('customer', chosen.name)
    for (const name of ['contact', 'phone'] as const) {
      if (form.getValues(name) === '') form.setValue(name, chosen[name])
    }
  }
  return (
    <ComboField
      label={t('field.customer')}
      name={field.name}
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      inputRef={field.ref}
      suggestions={fitting.slice(0, mostShown).map(({ id, name, contact, phone }) => ({
        id,
        name,
        hint: [personName(contact, language), phone].filter(Boolean).join(' · '),
      }))}
      onChoose={choose}
      maxLength={longest.customer}
      description={
        worth ? accounts('value.is', { amount: formatMoney(worth, language) }) : undefined
      }
      error={error}
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
    />
  )
}
