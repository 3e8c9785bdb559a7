import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { formatAmount } from '#shared/money/format-money.ts'
import type { CurrencyCode, Money } from '#shared/money/money.ts'
import { parseAmount } from '#shared/money/parse-amount.ts'

type Props = {
  label: string
  amount: Money | null
  currency: CurrencyCode
  onChange: (amount: Money | null) => void
}

const longestTyped = 40

/** An amount, typed as people type amounts. What is no amount is said, and counts as none. */
export function AmountField({ label, amount, currency, onChange }: Props) {
  const { t } = useTranslation('proposal')
  const { language } = useEnvironment()
  const written = amount === null ? '' : formatAmount(amount, language)
  const [typed, setTyped] = useState(written)
  const [isTyping, setIsTyping] = useState(false)

  const shown = isTyping ? typed : written || typed
  const parsed = shown.trim() === '' ? null : parseAmount(shown, amount?.currency ?? currency)
  const problem = parsed && !parsed.ok ? parsed.error : null

  const change = (text: string) => {
    setTyped(text)
    setIsTyping(true)
    const read = text.trim() === '' ? null : parseAmount(text, currency)
    onChange(read?.ok ? read.value : null)
  }
  return (
    <TextField
      label={label}
      value={shown}
      onChange={change}
      onBlur={() => {
        setIsTyping(false)
        if (problem === null) setTyped('')
      }}
      inputMode="decimal"
      maxLength={longestTyped}
      error={problem === null ? undefined : t(`amount.${problem}`, { currency })}
    />
  )
}
