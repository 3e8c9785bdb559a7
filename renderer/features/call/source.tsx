import { useTranslation } from 'react-i18next'
import type { methodChecks, NudgeRule } from '#shared/method/nudge-rule.ts'
import { type StepId, stepNumber } from '#shared/method/step.ts'
import { useStepName } from './step-name.tsx'

/** Where in the method something comes from, in words. */
export function Source({ source }: { source: NudgeRule['sources'][number] }) {
  const { t } = useTranslation('guidance')
  const stepName = useStepName()
  if (source === 'house') return t('source.house')
  const [kind, id] = source.split(':')
  if (kind === 'step') {
    const step = id as StepId
    return t('source.step', { number: stepNumber(step), name: stepName(step) })
  }
  if (kind === 'check') return t(`source.check.${id as (typeof methodChecks)[number]}`)
  return t('source.finding', { id: source })
}
