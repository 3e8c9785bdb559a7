import { X } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AmountField } from '#renderer/ui/amount-field.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { CurrencyCode } from '#shared/money/money.ts'
import { type CostLine, maxCostLines, maxHeadline } from '#shared/proposal/option.ts'
import styles from './cost-lines.module.css'

type Props = {
  lines: readonly CostLine[]
  currency: CurrencyCode
  /** What they add up to. */
  children: ReactNode
  onChange: (lines: CostLine[]) => void
}

/** What an option costs us, item by item. What it adds up to is below them. */
export function CostLines(props: Props) {
  const { lines, currency, children, onChange } = props
  const { t } = useTranslation('proposal')
  const addButton = useRef<HTMLButtonElement>(null)
  const [added, setAdded] = useState(-1)
  const change = (index: number, patch: Partial<CostLine>) =>
    onChange(lines.map((line, place) => (place === index ? { ...line, ...patch } : line)))
  return (
    <div className={styles['costs']}>
      {lines.map((line, index) => {
        const number = index + 1
        return (
          // Lines have no ids: fields are made anew when their number changes.
          <div
            key={`${index}/${lines.length}`}
            role="group"
            aria-label={t('private.cost', { number })}
            className={styles['line']}
          >
            <TextField
              label={t('private.costLabel', { number })}
              value={line.label}
              maxLength={maxHeadline}
              {...(index === added ? { inputRef: takeFocus } : {})}
              onChange={(label) => change(index, { label })}
            />
            <AmountField
              label={(own) => t('private.costAmount', { currency: own })}
              amount={line.amount}
              currency={currency}
              onChange={(amount) => change(index, { amount })}
            />
            <Button
              variant="plain"
              size="small"
              aria-label={t('private.removeCost', { number })}
              onPress={() => {
                setAdded(-1)
                onChange(lines.toSpliced(index, 1))
                addButton.current?.focus()
              }}
            >
              <X size={16} aria-hidden />
            </Button>
          </div>
        )
      })}
      <div className={styles['foot']}>
        {children}
        <Button
          variant="plain"
          size="small"
          ref={addButton}
          isDisabled={lines.length >= maxCostLines}
          onPress={() => {
            setAdded(lines.length)
            onChange([...lines, { label: '', amount: null }])
          }}
        >
          {t('private.addCost')}
        </Button>
      </div>
    </div>
  )
}

// Called once, when the field of an added item comes up.
function takeFocus(field: HTMLElement | null) {
  field?.focus()
}
