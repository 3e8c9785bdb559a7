import { useTranslation } from 'react-i18next'
import type { ImportStage } from '#renderer/data/import/import-stage.ts'
import { StepTrail } from '#renderer/ui/step-trail.tsx'

const steps = ['choose', 'columns', 'check', 'done'] as const
type Step = (typeof steps)[number]

const stepOf: Readonly<Record<ImportStage['kind'], Step>> = {
  choosing: 'choose',
  cards: 'choose',
  opening: 'choose',
  columns: 'columns',
  checking: 'check',
  checked: 'check',
  writing: 'done',
  written: 'done',
}

/** How far the import is. */
export function ImportTrail({ at }: { at: ImportStage['kind'] }) {
  const { t } = useTranslation('import')
  return (
    <StepTrail
      label={t('steps.label')}
      steps={steps.map((step) => t(`steps.${step}`))}
      here={steps.indexOf(stepOf[at])}
    />
  )
}
