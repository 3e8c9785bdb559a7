import { X } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { AmountField } from '#renderer/ui/amount-field.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { formatMoney } from '#shared/money/format-money.ts'
import type { CurrencyCode, Money } from '#shared/money/money.ts'
import { shareOf, totals } from '#shared/money/total.ts'
import { type CostLine, maxCostLines, maxHeadline } from '#shared/proposal/option.ts'
import { passedCap } from '#shared/remedy/cost-cap.ts'
import styles from './cost-lines.module.css'

type Props = {
  lines: readonly CostLine[]
  currency: CurrencyCode
  lifetimeValue: Money | null
  moneyAtStake: Money | null
  onChange: (lines: CostLine[]) => void
}

/** What an option costs us, item by item, with its total beside the value of the account. */
export function CostLines(props: Props) {
  const { lines, currency, lifetimeValue, moneyAtStake, onChange } = props
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
        <Total lines={lines} lifetimeValue={lifetimeValue} />
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
      <OverCap lines={lines} moneyAtStake={moneyAtStake} />
    </div>
  )
}

// Called once, when the field of an added item comes up.
function takeFocus(field: HTMLElement | null) {
  field?.focus()
}

function Total({ lines, lifetimeValue }: Pick<Props, 'lines' | 'lifetimeValue'>) {
  const { t } = useTranslation('proposal')
  const { language } = useEnvironment()
  const sums = totals(amountsOf(lines))
  const [only] = sums
  if (!only) return <p className={styles['none']}>{t('private.noCost')}</p>
  const share = sums.length === 1 && lifetimeValue ? shareOf(only, lifetimeValue) : null
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 })
  return (
    <p className={styles['total']}>
      {t('private.total', { total: sums.map((sum) => formatMoney(sum, language)).join(' + ') })}
      {share !== null && ` · ${t('private.share', { share: percent.format(share) })}`}
    </p>
  )
}

/** Said from the soft cap on (R9); it holds nothing up. */
function OverCap({ lines, moneyAtStake }: Pick<Props, 'lines' | 'moneyAtStake'>) {
  const { t } = useTranslation('proposal')
  const { language } = useEnvironment()
  const cap = passedCap(amountsOf(lines), moneyAtStake)
  return (
    <div role="status">
      {cap && (
        <p className={styles['overCap']}>
          {t('private.overCap', { cap: formatMoney(cap, language) })}
        </p>
      )}
    </div>
  )
}

const amountsOf = (lines: readonly CostLine[]) =>
  lines.map((line) => line.amount).filter((amount) => amount !== null)
