import { useTranslation } from 'react-i18next'
import type { Causes } from '#shared/insight/causes.ts'
import { isFew } from '#shared/insight/tally.ts'
import { BarChart } from './bar-chart.tsx'
import { ChartSection } from './chart-section.tsx'
import { useFigureWords } from './use-figure-words.ts'

/** More names than this nobody reads out. */
const mostNamed = 3

export function CausesChart({ causes }: { causes: Causes }) {
  const { t } = useTranslation('insight')
  const words = useFigureWords()
  const { n, parts, vital, unknown } = causes
  const first = parts.slice(0, vital)
  const sumTo = (index: number) =>
    parts.slice(0, index + 1).reduce((sum, { count }) => sum + count, 0)
  const named = isFew(n) || first.length > mostNamed ? first.slice(0, 1) : first
  const some = named.reduce((sum, { count }) => sum + count, 0)
  return (
    <ChartSection
      question={t('causes.question')}
      answer={t('causes.answer', {
        kinds: words.list(named.map(({ kind }) => words.kind(kind))),
        of: words.of(some, n),
      })}
      source={words.sentences([
        t('cases', { count: n }),
        unknown > 0 && t('causes.unknown', { count: unknown }),
      ])}
      n={n}
      empty={n === 0 ? t('causes.empty') : null}
      table={{
        head: [
          t('causes.kind'),
          t('column.cases'),
          ...(isFew(n) ? [] : [t('column.share'), t('causes.soFar')]),
        ],
        rows: parts.map(({ kind, count }, index) => [
          words.kind(kind),
          String(count),
          ...words.shares(n, [count, sumTo(index)]),
        ]),
      }}
      renderDrawing={(label, widthPx) => (
        <BarChart
          label={label}
          widthPx={widthPx}
          n={n}
          rows={parts.map(({ kind, count }, index) => ({
            key: kind,
            label: words.kind(kind),
            count,
            value: words.beside(count, n),
            fill: index < vital || isFew(n) ? 'full' : 'hatched',
          }))}
          cut={
            !isFew(n) && vital < parts.length
              ? { after: vital, text: t('causes.cut', { of: words.of(sumTo(vital - 1), n) }) }
              : undefined
          }
        />
      )}
    />
  )
}
