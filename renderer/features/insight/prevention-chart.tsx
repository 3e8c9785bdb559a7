import { useTranslation } from 'react-i18next'
import type { PreventionState } from '#shared/insight/prevention-done.ts'
import { countOf, type Tally } from '#shared/insight/tally.ts'
import { TallyChart } from './tally-chart.tsx'
import { useFigureWords } from './use-figure-words.ts'

const fills = { told: 'full', changed: 'hatched', waived: 'dotted', nothing: 'empty' } as const

export function PreventionChart({ prevention }: { prevention: Tally<PreventionState> }) {
  const { t } = useTranslation('insight')
  const words = useFigureWords()
  const told = countOf(prevention, 'told')
  const changed = told + countOf(prevention, 'changed')
  return (
    <TallyChart
      question={t('prevention.question')}
      answer={t('prevention.answer', { of: words.of(changed, prevention.n), told })}
      source={t('prevention.source', { count: prevention.n })}
      empty={t('prevention.empty')}
      tally={prevention}
      head={[t('prevention.state'), t('column.cases')]}
      nameOf={(state) => t(`prevention.states.${state}`)}
      fills={fills}
    />
  )
}
