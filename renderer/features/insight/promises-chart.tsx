import { useTranslation } from 'react-i18next'
import type { CameDue } from '#shared/insight/promises-on-time.ts'
import { countOf, type Tally } from '#shared/insight/tally.ts'
import { TallyChart } from './tally-chart.tsx'
import { useFigureWords } from './use-figure-words.ts'

const fills = { 'on-time': 'full', late: 'hatched', overdue: 'dotted', broken: 'empty' } as const

export function PromisesChart({ promises }: { promises: Tally<CameDue> }) {
  const { t } = useTranslation('insight')
  const words = useFigureWords()
  return (
    <TallyChart
      question={t('promises.question')}
      answer={t('promises.answer', { of: words.of(countOf(promises, 'on-time'), promises.n) })}
      source={t('promises.source', { count: promises.n })}
      empty={t('promises.empty')}
      tally={promises}
      head={[t('promises.fate'), t('promises.promises')]}
      nameOf={(fate) => t(`promises.fates.${fate}`)}
      fills={fills}
    />
  )
}
