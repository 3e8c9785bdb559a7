import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { readFigure } from '#shared/account/account-form.ts'

type Props = {
  label: string
  first: number | null
  /** Null: none is typed, or what is typed is none. */
  onChange: (figure: number | null) => void
}

const most = 100
const longestTyped = 12

/** A number of years or percents, typed as people type it. What is none is said. */
export function FigureField({ label, first, onChange }: Props) {
  const { t } = useTranslation('accounts')
  const { language } = useEnvironment()
  const [typed, setTyped] = useState(() =>
    first === null ? '' : new Intl.NumberFormat(language).format(first),
  )
  return (
    <TextField
      label={label}
      value={typed}
      onChange={(text) => {
        setTyped(text)
        onChange(readFigure(text, most) ?? null)
      }}
      inputMode="decimal"
      maxLength={longestTyped}
      error={readFigure(typed, most) === undefined ? t('problem.figure') : undefined}
    />
  )
}
