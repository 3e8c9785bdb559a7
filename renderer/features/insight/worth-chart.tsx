import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import type { RemedyWorth } from '#shared/insight/remedy-worth.ts'
import { formatMoney } from '#shared/money/format-money.ts'
import { drawnLength } from '#shared/money/compare.ts'
import type { Money } from '#shared/money/money.ts'
import { totals } from '#shared/money/total.ts'
import { BarChart, type BarRow } from './bar-chart.tsx'
import { ChartSection } from './chart-section.tsx'
import { useFigureWords } from './use-figure-words.ts'

/** What each bar is the sum of, and how it is filled. */
const bars = { cost: 'hatched', kept: 'full', lost: 'dotted' } as const
type BarName = keyof typeof bars

export function WorthChart({ worth }: { worth: RemedyWorth }) {
  const { t } = useTranslation('insight')
  const { language } = useEnvironment()
  const words = useFigureWords()
  const { n, fates } = worth
  const of = (fate: (typeof fates)[number]['fate']) => fates.find((one) => one.fate === fate)
  const sums: Record<BarName, readonly Money[]> = {
    cost: totals(fates.flatMap(({ costs }) => costs)),
    kept: of('kept')?.values ?? [],
    lost: of('lost')?.values ?? [],
  }
  const written = (amounts: readonly Money[]) =>
    amounts.length === 0
      ? t('worth.unknown')
      : amounts.map((amount) => formatMoney(amount, language)).join(' + ')
  const unknown = (which: 'costUnknown' | 'valueUnknown') =>
    fates.reduce((sum, one) => sum + one[which], 0)
  const rows = rowsOf(
    sums,
    (name) => t(`worth.bars.${name}`),
    (sum) => written([sum]),
  )
  return (
    <ChartSection
      question={t('worth.question')}
      n={n}
      answer={t('worth.answer', { cost: written(sums.cost), value: written(sums.kept) })}
      source={words.sentences([
        t('worth.source', { count: n }),
        t('worth.unknownOf', { cost: unknown('costUnknown'), value: unknown('valueUnknown') }),
      ])}
      empty={
        n === 0 ? t('worth.empty') : rows.length === 0 ? t('worth.nothingSaid', { count: n }) : null
      }
      table={{
        head: [
          t('worth.fate'),
          t('worth.customers'),
          t('worth.cost'),
          t('worth.costUnknown'),
          t('worth.value'),
          t('worth.valueUnknown'),
        ],
        rows: fates.map((one) => [
          t(`worth.fates.${one.fate}`),
          String(one.customers),
          one.costs.length === 0 ? '' : written(one.costs),
          String(one.costUnknown),
          one.values.length === 0 ? '' : written(one.values),
          String(one.valueUnknown),
        ]),
      }}
      renderDrawing={(label, widthPx) => (
        <BarChart label={label} widthPx={widthPx} n={null} rows={rows} />
      )}
    />
  )
}

/** One currency below the other, each by a scale of its own: there is no rate between them. */
function rowsOf(
  sums: Record<BarName, readonly Money[]>,
  nameOf: (name: BarName) => string,
  write: (sum: Money) => string,
): BarRow[] {
  const currencies = [
    ...new Set(Object.values(sums).flatMap((all) => all.map((one) => one.currency))),
  ]
  return currencies.flatMap((currency) =>
    (['cost', 'kept', 'lost'] as const).flatMap((name): BarRow[] => {
      const sum = sums[name].find((one) => one.currency === currency)
      if (!sum) return []
      return [
        {
          key: `${currency} ${name}`,
          label: nameOf(name),
          count: drawnLength(sum),
          value: write(sum),
          fill: bars[name],
          scale: currency,
        },
      ]
    }),
  )
}
