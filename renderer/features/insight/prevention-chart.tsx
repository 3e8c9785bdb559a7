import { useTranslation } from 'react-i18next'
import type { PreventionState } from '#shared/insight/prevention-done.ts'
import { countOf, type Tally } from '#shared/insight/tally.ts'
import { BarChart } from './bar-chart.tsx'
import { ChartSection } from './chart-section.tsx'
import type { Fill } from './fills.tsx'
import { useFigureWords } from './use-figure-words.ts'

const fills: Readonly<Record<PreventionState, Fill>> = {
  told: 'full',
  changed: 'hatched',
  waived: 'dotted',
  nothing: 'empty',
}

export function PreventionChart({ prevention }: { prevention: Tally<PreventionState> }) {
  const { t } = useTranslation('insight')
  const words = useFigureWords()
  const { n, parts } = prevention
  const changed = countOf(prevention, 'told') + countOf(prevention, 'changed')
  return (
    <ChartSection
      question={t('prevention.question')}
      answer={t('prevention.answer', {
        of: words.of(changed, n),
        told: countOf(prevention, 'told'),
      })}
      source={t('prevention.source', { count: n })}
      empty={n === 0 ? t('prevention.empty') : null}
      table={{
        head: [t('prevention.state'), t('column.cases'), t('column.share')],
        rows: parts.map(({ kind, count }) => [
          t(`prevention.states.${kind}`),
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
            label: t(`prevention.states.${kind}`),
            count,
            value: words.beside(count, n),
            fill: fills[kind],
          }))}
        />
      )}
    />
  )
}
