import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { durationText } from '#renderer/ui/duration-text.ts'
import { type ContactSpan, type FirstContact } from '#shared/insight/first-contact.ts'
import { BarChart } from './bar-chart.tsx'
import { ChartSection } from './chart-section.tsx'
import type { Fill } from './fills.tsx'
import { useFigureWords } from './use-figure-words.ts'

const fills: Readonly<Record<ContactSpan, Fill>> = {
  '1-hour': 'full',
  '4-hours': 'full',
  '1-day': 'hatched',
  '3-days': 'hatched',
  longer: 'dotted',
  'not-yet': 'empty',
}

export function FirstContactChart({ contact }: { contact: FirstContact }) {
  const { t } = useTranslation('insight')
  const { language } = useEnvironment()
  const words = useFigureWords()
  const { n, parts, medianMs, contacted, inTime } = contact
  return (
    <ChartSection
      question={t('contact.question')}
      answer={
        medianMs === null
          ? t('contact.nobody', { count: n })
          : t('contact.answer', {
              middle: durationText(medianMs, language),
              of: words.of(inTime, contacted),
            })
      }
      source={t('contact.source', { cases: t('cases', { count: n }) })}
      empty={n === 0 ? t('contact.empty') : null}
      table={{
        head: [t('contact.span'), t('column.cases'), t('column.share')],
        rows: parts.map(({ kind, count }) => [
          t(`contact.spans.${kind}`),
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
            label: t(`contact.spans.${kind}`),
            count,
            value: words.beside(count, n),
            fill: fills[kind],
          }))}
        />
      )}
    />
  )
}
