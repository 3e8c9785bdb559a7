import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { formatMoney } from '#shared/money/format-money.ts'
import type { Money } from '#shared/money/money.ts'
import { type Tax, type Taxed, taxedTotals } from '#shared/money/tax.ts'
import { shareOf } from '#shared/money/total.ts'
import type { CostLine } from '#shared/proposal/option.ts'
import { amountsOf } from '#shared/remedy/net-costs.ts'
import styles from './cost-lines.module.css'

type Props = { lines: readonly CostLine[]; tax: Tax | null; lifetimeValue: Money | null }

/** What the items add up to, without and with tax, beside the value of the account. */
export function CostTotal({ lines, tax, lifetimeValue }: Props) {
  const { t } = useTranslation('proposal')
  const { language } = useEnvironment()
  const sums = taxedTotals(amountsOf(lines), tax)
  const [only] = sums
  if (!only) return <p className={styles['none']}>{t('private.noCost')}</p>
  const share = sums.length === 1 && lifetimeValue ? shareOf(only.net, lifetimeValue) : null
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 })
  const all = (part: keyof Taxed) => sums.map((sum) => formatMoney(sum[part], language)).join(' + ')
  return (
    <p className={styles['total']}>
      {tax === null
        ? t('private.total', { total: all('net') })
        : t('private.taxedTotal', { net: all('net'), tax: all('tax'), total: all('total') })}
      {share !== null && ` · ${t('private.share', { share: percent.format(share) })}`}
    </p>
  )
}
