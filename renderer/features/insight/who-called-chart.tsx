import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import type { Language } from '#shared/base/language.ts'
import type { WhoCalledFirst } from '#shared/insight/who-called-first.ts'
import { ChartSection } from './chart-section.tsx'
import { ColumnChart } from './column-chart.tsx'
import { useFigureWords } from './use-figure-words.ts'

export function WhoCalledChart({ called }: { called: WhoCalledFirst }) {
  const { t } = useTranslation('insight')
  const { language } = useEnvironment()
  const words = useFigureWords()
  const { n, we, periods } = called
  return (
    <ChartSection
      question={t('called.question')}
      answer={t('called.answer', { of: words.of(we, n) })}
      source={t('called.source', { cases: t('cases', { count: n }) })}
      n={n}
      empty={n === 0 ? t('called.empty') : null}
      table={{
        head: [t('called.period'), t('called.we'), t('called.they')],
        rows: periods.map((one) => [
          periodName(one.period, language, 'long'),
          String(one.we),
          String(one.they),
        ]),
      }}
      renderDrawing={(label, widthPx) => (
        <ColumnChart
          label={label}
          widthPx={widthPx}
          n={n}
          parts={[
            { label: t('called.we'), fill: 'full' },
            { label: t('called.they'), fill: 'hatched' },
          ]}
          columns={periods.map((one) => ({
            key: one.period,
            label: periodName(one.period, language, 'short'),
            counts: [one.we, one.they],
          }))}
        />
      )}
    />
  )
}

/** "Mar 2026", "2026年3月", or "2026" for a whole year. */
function periodName(period: string, language: Language, length: 'short' | 'long'): string {
  const [year = 0, month] = period.split('-').map(Number)
  const day = new Date(2000, (month ?? 1) - 1)
  day.setFullYear(year)
  // In English a figure for the month would be read as a day.
  const name = length === 'long' || language === 'en' ? 'short' : 'numeric'
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'ja', {
    year: 'numeric',
    ...(month === undefined ? {} : { month: name }),
  }).format(day)
}
