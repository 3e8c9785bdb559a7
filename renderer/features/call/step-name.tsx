import { useTranslation } from 'react-i18next'
import { playbook } from '#renderer/data/playbook.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import type { Language } from '#shared/base/language.ts'
import { textIn } from '#shared/method/localized.ts'
import { type StepId, stepIds, stepNumber } from '#shared/method/step.ts'

/** A step's name in the playbook's words. */
export function stepNameIn(step: StepId, language: Language): string {
  const found = playbook.steps.find((known) => known.id === step)
  return found ? textIn(found.name, language) : step
}

/** Where one is: "2 of 7 · Question", or short "2 · Question". */
export function StepName({ step, form }: { step: StepId; form: 'position' | 'short' }) {
  const { t } = useTranslation('companion')
  const { language } = useEnvironment()
  return t(`steps.${form}`, {
    number: stepNumber(step),
    count: stepIds.length,
    name: stepNameIn(step, language),
  })
}
