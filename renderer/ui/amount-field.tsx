import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { formatAmount } from '#shared/money/format-money.ts'
import type { CurrencyCode, Money } from '#shared/money/money.ts'
import { parseAmount } from '#shared/money/parse-amount.ts'
import { TextField } from './text-field.tsx'

type Props = {
  /** Names the currency that the amount is in. */
  label: (currency: CurrencyCode) => string
  description?: string
  amount: Money | null
  /** What a new amount is in. */
  currency: CurrencyCode
  onChange: (amount: Money | null) => void
}

const longestTyped = 40

/**
 * An amount, typed as people type amounts. What is no amount is said, and counts as none. There is
 * no rate to change an amount by: it stays in the currency it was typed in until it is emptied.
 */
export function AmountField({ label, description, amount, currency, onChange }: Props) {
  const { t } = useTranslation()
  const { language } = useEnvironment()
  const [typed, setTyped] = useState({ text: '', currency })
  const [isTyping, setIsTyping] = useState(false)

  const isTyped = typed.text !== '' && (isTyping || amount === null)
  const own = isTyped ? typed.currency : (amount?.currency ?? currency)
  const shown = isTyped ? typed.text : amount === null ? '' : formatAmount(amount, language)
  const parsed = shown.trim() === '' ? null : parseAmount(shown, own)
  const problem = parsed && !parsed.ok ? parsed.error : null

  const change = (text: string) => {
    setTyped({ text, currency: own })
    setIsTyping(true)
    const read = text.trim() === '' ? null : parseAmount(text, own)
    onChange(read?.ok ? read.value : null)
  }
  return (
    <TextField
      label={label(own)}
      description={description}
      value={shown}
      onChange={change}
      onBlur={() => {
        setIsTyping(false)
        if (problem === null) setTyped({ text: '', currency })
      }}
      inputMode="decimal"
      maxLength={longestTyped}
      error={problem === null ? undefined : t(`amount.${problem}`, { currency: own })}
    />
  )
}
