import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import type { Tax } from '#shared/money/tax.ts'
import { formatTaxRate, parseTaxRate } from '#shared/money/tax-rate.ts'
import { Choice } from './choice.tsx'
import styles from './tax-field.module.css'
import { TextField } from './text-field.tsx'

type Props = {
  tax: Tax | null
  description?: string
  onChange: (tax: Tax | null) => void
}

const kinds = ['unsaid', 'without', 'with'] as const

/** Whether amounts hold tax, and its rate. What is no rate is said, and changes nothing. */
export function TaxField({ tax, description, onChange }: Props) {
  const { t } = useTranslation()
  const kind = tax === null ? 'unsaid' : tax.included ? 'with' : 'without'
  return (
    <div className={styles['tax']}>
      <Choice
        label={t('tax.label')}
        {...(description === undefined ? {} : { description })}
        value={kind}
        onChange={(chosen) =>
          onChange(
            chosen === 'unsaid'
              ? null
              : { included: chosen === 'with', permille: tax?.permille ?? 0 },
          )
        }
        options={kinds.map((value) => ({ value, label: t(`tax.${value}`) }))}
      />
      {tax && (
        <RateField
          permille={tax.permille}
          onChange={(permille) => onChange({ ...tax, permille })}
        />
      )}
    </div>
  )
}

function RateField(props: { permille: number; onChange: (permille: number) => void }) {
  const { permille, onChange } = props
  const { t } = useTranslation()
  const { language } = useEnvironment()
  const [typed, setTyped] = useState<string | null>(null)
  const parsed = typed === null ? null : parseTaxRate(typed)
  return (
    <TextField
      label={t('tax.rate')}
      value={typed ?? formatTaxRate(permille, language)}
      onChange={(text) => {
        setTyped(text)
        const read = parseTaxRate(text)
        if (read.ok) onChange(read.value)
      }}
      onBlur={() => {
        if (parsed?.ok !== false) setTyped(null)
      }}
      inputMode="decimal"
      maxLength={10}
      error={parsed?.ok === false ? t(`tax.problem.${parsed.error}`) : undefined}
    />
  )
}
