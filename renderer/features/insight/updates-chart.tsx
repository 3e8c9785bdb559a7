import { useTranslation } from 'react-i18next'
import { countOf, type Tally } from '#shared/insight/tally.ts'
import type { UpdateFate } from '#shared/insight/updates-on-time.ts'
import { TallyChart } from './tally-chart.tsx'
import { useFigureWords } from './use-figure-words.ts'

const fills = { 'on-time': 'full', late: 'hatched', never: 'empty', overdue: 'dotted' } as const

export function UpdatesChart({ updates }: { updates: Tally<UpdateFate> }) {
  const { t } = useTranslation('insight')
  const words = useFigureWords()
  return (
    <TallyChart
      question={t('updates.question')}
      answer={t('updates.answer', { of: words.of(countOf(updates, 'on-time'), updates.n) })}
      source={t('updates.source', { count: updates.n })}
      empty={t('updates.empty')}
      tally={updates}
      head={[t('updates.fate'), t('updates.updates')]}
      nameOf={(fate) => t(`updates.fates.${fate}`)}
      fills={fills}
    />
  )
}
