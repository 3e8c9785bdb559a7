import { useTranslation } from 'react-i18next'
import { isFew, type Tally } from '#shared/insight/tally.ts'
import { BarChart } from './bar-chart.tsx'
import { ChartSection } from './chart-section.tsx'
import type { Fill } from './fills.tsx'
import { useFigureWords } from './use-figure-words.ts'

type Props<Kind extends string> = {
  question: string
  answer: string
  source: string
  empty: string
  tally: Tally<Kind>
  /** What the kinds are kinds of, and what was counted. */
  head: readonly [string, string]
  nameOf: (kind: Kind) => string
  fills: Readonly<Record<Kind, Fill>>
}

/** A question whose answer is how many there are of each kind. */
export function TallyChart<Kind extends string>(props: Props<Kind>) {
  const { question, answer, source, empty, tally, head, nameOf, fills } = props
  const { t } = useTranslation('insight')
  const words = useFigureWords()
  const { n, parts } = tally
  return (
    <ChartSection
      question={question}
      answer={answer}
      source={source}
      n={n}
      empty={n === 0 ? empty : null}
      table={{
        head: isFew(n) ? [...head] : [...head, t('column.share')],
        rows: parts.map(({ kind, count }) => [
          nameOf(kind),
          String(count),
          ...words.shares(n, [count]),
        ]),
      }}
      renderDrawing={(label, widthPx) => (
        <BarChart
          label={label}
          widthPx={widthPx}
          n={n}
          rows={parts.map(({ kind, count }) => ({
            key: kind,
            label: nameOf(kind),
            count,
            value: words.beside(count, n),
            fill: fills[kind],
          }))}
        />
      )}
    />
  )
}
