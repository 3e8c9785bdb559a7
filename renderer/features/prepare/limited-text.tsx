import { useTranslation } from 'react-i18next'
import { TextField } from '#renderer/ui/text-field.tsx'
import { maxPreparation } from '#shared/case/preparation.ts'

type Props = {
  label: string
  description?: string | undefined
  placeholder?: string | undefined
  value: string
  onChange: (value: string) => void
}

/** A text that grows with what is typed, and says when it is full. */
export function LimitedText({ label, description, placeholder = '', value, onChange }: Props) {
  const { t } = useTranslation('prepare')
  const isFull = value.length >= maxPreparation - 1
  return (
    <TextField
      label={label}
      value={value}
      onChange={onChange}
      multiline
      maxLength={maxPreparation}
      placeholder={placeholder}
      description={isFull ? t('tooLong', { count: maxPreparation }) : description}
    />
  )
}
