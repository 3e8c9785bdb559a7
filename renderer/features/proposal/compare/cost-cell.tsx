import { Meter } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { formatMoney } from '#shared/money/format-money.ts'
import { shareOf } from '#shared/money/total.ts'
import type { ComparedOption, CostChart } from '#shared/proposal/compare-options.ts'
import styles from './compare.module.css'

/** What an option costs us: the sum for each currency, and a bar that all options share a scale of. */
export function CostCell({ one, number }: { one: ComparedOption; number: number }) {
  const { t } = useTranslation('offers')
  const { language } = useEnvironment()
  const { costs, chart, shareOfLifetime } = one
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 })
  if (costs.length === 0) return t('compare.noCost')
  return (
    <>
      <strong className={styles['sum']}>
        {costs.map((cost) => formatMoney(cost, language)).join(' + ')}
      </strong>
      {chart && <Bar chart={chart} number={number} />}
      {shareOfLifetime !== null && (
        <span className={styles['note']}>
          {t('compare.lifetime', { share: percent.format(shareOfLifetime) })}
        </span>
      )}
    </>
  )
}

function Bar({ chart: { cost, whole, cap }, number }: { chart: CostChart; number: number }) {
  const { t } = useTranslation('offers')
  const { language } = useEnvironment()
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 })
  const share = percent.format(shareOf(cost, cap ?? whole) ?? 0)
  const money = formatMoney(cost, language)
  const said = cap
    ? t('compare.ofCap', { cost: money, share, cap: formatMoney(cap, language) })
    : t('compare.ofDearest', { cost: money, share })
  const partOfBar = (minor: number) => `${Math.max(0, (minor / whole.minor) * 100)}%`
  return (
    <Meter
      aria-label={t('compare.meter', { number })}
      value={cost.minor}
      minValue={0}
      maxValue={whole.minor}
      valueLabel={said}
      className={styles['bar'] ?? ''}
    >
      <span
        className={styles['fill']}
        data-above={(cap !== null && cost.minor > cap.minor) || undefined}
        style={{ inlineSize: partOfBar(cost.minor) }}
      />
      {cap && <span className={styles['cap']} style={{ insetInlineStart: partOfBar(cap.minor) }} />}
    </Meter>
  )
}
