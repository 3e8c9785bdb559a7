import { useTranslation } from 'react-i18next'
import { usePlaybook } from '#renderer/data/playbook.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { textIn } from '#shared/method/localized.ts'
import { type StepId, stepIds, stepNumber } from '#shared/method/step.ts'

/** A step's name in the playbook's words. */
export function useStepName(): (step: StepId) => string {
  const { language } = useEnvironment()
  const { steps } = usePlaybook()
  return (step) => {
    const found = steps.find((known) => known.id === step)
    return found ? textIn(found.name, language) : step
  }
}

/** Where one is: "2 of 7 · Question", or short "2 · Question". */
export function StepName({ step, form }: { step: StepId; form: 'position' | 'short' }) {
  const { t } = useTranslation('companion')
  const stepName = useStepName()
  return t(`steps.${form}`, {
    number: stepNumber(step),
    count: stepIds.length,
    name: stepName(step),
  })
}
