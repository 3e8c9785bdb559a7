import { useTranslation } from 'react-i18next'
import type { CameDue } from '#shared/insight/promises-on-time.ts'
import { countOf, type Tally } from '#shared/insight/tally.ts'
import { BarChart } from './bar-chart.tsx'
import { ChartSection } from './chart-section.tsx'
import type { Fill } from './fills.tsx'
import { useFigureWords } from './use-figure-words.ts'

const fills: Readonly<Record<CameDue, Fill>> = {
  'on-time': 'full',
  late: 'hatched',
  overdue: 'dotted',
  broken: 'empty',
}

export function PromisesChart({ promises }: { promises: Tally<CameDue> }) {
  const { t } = useTranslation('insight')
  const words = useFigureWords()
  const { n, parts } = promises
  return (
    <ChartSection
      question={t('promises.question')}
      answer={t('promises.answer', { of: words.of(countOf(promises, 'on-time'), n) })}
      source={t('promises.source', { count: n })}
      empty={n === 0 ? t('promises.empty') : null}
      table={{
        head: [t('promises.fate'), t('promises.promises'), t('column.share')],
        rows: parts.map(({ kind, count }) => [
          t(`promises.fates.${kind}`),
          String(count),
          words.share(count, n),
        ]),
      }}
      draw={(label, widthPx) => (
        <BarChart
          label={label}
          widthPx={widthPx}
          n={n}
          rows={parts.map(({ kind, count }) => ({
            key: kind,
            label: t(`promises.fates.${kind}`),
            count,
            value: words.beside(count, n),
            fill: fills[kind],
          }))}
        />
      )}
    />
  )
}
