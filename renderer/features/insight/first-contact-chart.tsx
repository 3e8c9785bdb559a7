import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { durationText } from '#renderer/ui/duration-text.ts'
import type { FirstContact } from '#shared/insight/first-contact.ts'
import { TallyChart } from './tally-chart.tsx'
import { useFigureWords } from './use-figure-words.ts'

const fills = {
  '1-hour': 'full',
  '4-hours': 'full',
  '1-day': 'hatched',
  '3-days': 'hatched',
  longer: 'dotted',
  'not-yet': 'empty',
} as const

export function FirstContactChart({ contact }: { contact: FirstContact }) {
  const { t } = useTranslation('insight')
  const { language } = useEnvironment()
  const words = useFigureWords()
  const { n, medianMs, contacted, inTime } = contact
  return (
    <TallyChart
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
      empty={t('contact.empty')}
      tally={contact}
      head={[t('contact.span'), t('column.cases')]}
      nameOf={(span) => t(`contact.spans.${span}`)}
      fills={fills}
    />
  )
}
