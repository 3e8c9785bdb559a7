import { useTranslation } from 'react-i18next'
import type { RepeatFailures } from '#shared/insight/repeat-failures.ts'
import { BarChart } from './bar-chart.tsx'
import { ChartSection } from './chart-section.tsx'
import { useFigureWords } from './use-figure-words.ts'

export function RepeatsChart({ repeats }: { repeats: RepeatFailures }) {
  const { t } = useTranslation('insight')
  const words = useFigureWords()
  const { n, again, kinds } = repeats
  const [worst] = kinds
  return (
    <ChartSection
      question={t('repeats.question')}
      answer={t('repeats.answer', {
        of: words.of(again, n),
        kind: worst ? words.kind(worst.kind) : '',
        some: worst?.again ?? 0,
      })}
      source={t('repeats.source', { cases: t('cases', { count: n }) })}
      n={n}
      empty={n === 0 ? t('repeats.empty') : again === 0 ? t('repeats.none', { count: n }) : null}
      table={{
        head: [t('causes.kind'), t('repeats.again'), t('repeats.all')],
        rows: kinds.map((one) => [words.kind(one.kind), String(one.again), String(one.all)]),
      }}
      renderDrawing={(label, widthPx) => (
        <BarChart
          label={label}
          widthPx={widthPx}
          n={n}
          rows={kinds.map((one) => ({
            key: one.kind,
            label: words.kind(one.kind),
            count: one.again,
            all: one.all,
            value: words.of(one.again, one.all),
            fill: 'full',
          }))}
        />
      )}
    />
  )
}
