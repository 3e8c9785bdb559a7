import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { AmountField } from '#renderer/ui/amount-field.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { HowReckoned } from '#renderer/ui/lifetime-value-text.tsx'
import { PageSection } from '#renderer/ui/page-section.tsx'
import { PrivateArea } from '#renderer/ui/private-area.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { type AccountFields, longestOfAccount } from '#shared/account/account.ts'
import { lifetimeValueOf } from '#shared/account/lifetime-value.ts'
import { languageChoices } from '#shared/base/language.ts'
import { longest } from '#shared/case/case.ts'
import { formatMoney } from '#shared/money/format-money.ts'
import styles from './accounts.module.css'
import { FigureField } from './figure-field.tsx'

type Props = {
  before: AccountFields
  onSave: (fields: AccountFields) => void
  onCancel: () => void
}

type TextName =
  | 'name'
  | 'number'
  | 'phone'
  | 'email'
  | 'address'
  | 'formerNames'
  | 'products'
  | 'note'

const mostOf: Readonly<Record<TextName, number>> = {
  name: longest.customer,
  number: longestOfAccount.line,
  phone: longest.phone,
  email: longestOfAccount.line,
  address: longestOfAccount.address,
  formerNames: longestOfAccount.names,
  products: longestOfAccount.text,
  note: longestOfAccount.text,
}

/** All that can be known of a customer. A name is enough. Ctrl/⌘+Enter saves. */
export function AccountForm({ before, onSave, onCancel }: Props) {
  const { t } = useTranslation('accounts')
  const [first] = useState(before)
  const [fields, setFields] = useState(before)
  const [isTried, setIsTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const isUnnamed = fields.name.trim() === ''
  const change = (patch: Partial<AccountFields>) => setFields((now) => ({ ...now, ...patch }))

  const save = (event: FormEvent) => {
    event.preventDefault()
    setIsTried(true)
    if (isUnnamed) form.current?.querySelector('input')?.focus()
    else onSave(trimmed(fields))
  }
  const saveByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit()
  }
  const text = (name: TextName, more: { type?: string; multiline?: true; hint?: string } = {}) => {
    const { hint, ...input } = more
    return (
      <TextField
        label={t(`field.${name}`)}
        value={fields[name]}
        onChange={(value) => change({ [name]: value })}
        maxLength={mostOf[name]}
        description={hint}
        error={name === 'name' && isTried && isUnnamed ? t('problem.name') : undefined}
        {...input}
      />
    )
  }
  return (
    // The key is heard on its way up from whichever field has the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form ref={form} onSubmit={save} onKeyDown={saveByKey} noValidate className={styles['form']}>
      <PageSection title={t('form.who')}>
        <div className={styles['row']}>
          {text('name')}
          {text('number', { hint: t('hint.number') })}
        </div>
        <div className={styles['row']}>
          {text('phone', { type: 'tel' })}
          {text('email', { type: 'email' })}
          <LetterLanguage fields={fields} onChange={change} />
        </div>
        <div className={styles['row']}>
          {text('address', { multiline: true })}
          {text('formerNames', { multiline: true, hint: t('hint.formerNames') })}
        </div>
        <div className={styles['row']}>
          {text('products', { multiline: true, hint: t('hint.products') })}
          {text('note', { multiline: true })}
        </div>
      </PageSection>
      <PageSection title={t('form.worth')}>
        <Worth first={first} fields={fields} onChange={change} />
      </PageSection>
      <div className={styles['buttons']}>
        <Button type="submit" variant="primary">
          {t('form.save')}
        </Button>
        <Button variant="plain" onPress={onCancel}>
          {t('form.cancel')}
        </Button>
      </div>
    </form>
  )
}

type PartProps = { fields: AccountFields; onChange: (patch: Partial<AccountFields>) => void }

function LetterLanguage({ fields, onChange }: PartProps) {
  const { t } = useTranslation('accounts')
  const { language } = useEnvironment()
  const own = languageChoices.find(({ value }) => value === language)?.label ?? ''
  return (
    <SelectField
      label={t('field.documentLanguage')}
      options={[{ value: 'own', label: t('language.own', { name: own }) }, ...languageChoices]}
      value={fields.documentLanguage ?? 'own'}
      onChange={(chosen) => onChange({ documentLanguage: chosen === 'own' ? null : chosen })}
    />
  )
}

function Worth({ first, fields, onChange }: PartProps & { first: AccountFields }) {
  const { t } = useTranslation('accounts')
  const { settings, language } = useEnvironment()
  const value = lifetimeValueOf(fields)
  const { revenuePerYear, lifetimeValue } = fields
  return (
    <PrivateArea label={t('form.worth')}>
      <div className={styles['row']}>
        <AmountField
          label={(currency) => t('field.revenuePerYear', { currency })}
          amount={revenuePerYear}
          currency={settings.currency}
          onChange={(amount) => onChange({ revenuePerYear: amount })}
        />
        {(['expectedYears', 'marginPercent'] as const).map((name) => (
          <FigureField
            key={name}
            label={t(`field.${name}`)}
            first={first[name]}
            onChange={(figure) => onChange({ [name]: figure })}
          />
        ))}
        <AmountField
          label={(currency) => t('field.lifetimeValue', { currency })}
          amount={lifetimeValue}
          currency={settings.currency}
          onChange={(amount) => onChange({ lifetimeValue: amount })}
        />
      </div>
      <p className={styles['soft']}>{t('hint.lifetimeValue')}</p>
      <p role="status" className={styles['soft']}>
        {value ? (
          <>
            {t('value.label')} <strong>{formatMoney(value.amount, language)}</strong>{' '}
            <HowReckoned value={value} />
          </>
        ) : (
          t('value.missing')
        )}
      </p>
    </PrivateArea>
  )
}

function trimmed(fields: AccountFields): AccountFields {
  const texts = Object.entries(fields).map(([name, value]) => [
    name,
    typeof value === 'string' ? value.trim() : value,
  ])
  return Object.fromEntries(texts) as AccountFields
}
