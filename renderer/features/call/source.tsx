import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import type { methodChecks, NudgeRule } from '#shared/method/nudge-rule.ts'
import { type StepId, stepNumber } from '#shared/method/step.ts'
import { stepNameIn } from './step-name.tsx'

/** Where in the method something comes from, in words. */
export function Source({ source }: { source: NudgeRule['sources'][number] }) {
  const { t } = useTranslation('guidance')
  const { language } = useEnvironment()
  const [kind, id] = source.split(':')
  if (kind === 'step') {
    const step = id as StepId
    return t('source.step', { number: stepNumber(step), name: stepNameIn(step, language) })
  }
  if (kind === 'check') return t(`source.check.${id as (typeof methodChecks)[number]}`)
  return t('source.finding', { id: source })
}
