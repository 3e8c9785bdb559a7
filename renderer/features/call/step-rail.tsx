import { Check } from 'lucide-react'
import { memo, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import type { Call } from '#shared/call/call.ts'
import { stepStates } from '#shared/call/call-summary.ts'
import type { StepTicks } from '#shared/method/step-ticks.ts'
import { type StepId, stepIds, stepNumber } from '#shared/method/step.ts'
import { StepName, useStepName } from './step-name.tsx'
import styles from './step-rail.module.css'

type Props = {
  call: Call
  ticks: StepTicks
  onStep: (step: StepId) => void
  /** Shows what the ticks rest on. */
  onEvidence: () => void
}

/** The seven steps: done, now, left open, skipped or ahead. Each can be gone to at any time. */
export const StepRail = memo(function StepRail({ call, ticks, onStep, onEvidence }: Props) {
  const { t } = useTranslation('companion')
  const { t: guidance } = useTranslation('guidance')
  const { language } = useEnvironment()
  const stepName = useStepName()
  const [pointedAt, setPointedAt] = useState<StepId | null>(null)
  const states = stepStates(call, ticks)
  const skipped = stepIds.filter((step) => states[step] === 'skipped')
  const stateText = (step: StepId) => {
    const state = states[step]
    const names = [state, ...(state === 'now' && ticks[step].isDone ? (['done'] as const) : [])]
    return names.map((name) => t(`steps.state.${name}`)).join(language === 'ja' ? '・' : ', ')
  }

  return (
    <nav className={styles['rail']} aria-label={t('steps.label')}>
      <div className={styles['segments']}>
        {stepIds.map((step) => (
          <Button
            key={step}
            className={`${styles['segment']} ${styles[states[step]]}`}
            aria-label={t('steps.button', {
              number: stepNumber(step),
              name: stepName(step),
              state: stateText(step),
            })}
            {...(states[step] === 'now' ? { 'aria-current': 'step' } : {})}
            onPress={() => onStep(step)}
            onHoverChange={(isOver) => setPointedAt(isOver ? step : null)}
            onFocusChange={(hasFocus) => setPointedAt(hasFocus ? step : null)}
          >
            {ticks[step].isDone && <Check className={styles['tick']} size={12} strokeWidth={3.5} />}
          </Button>
        ))}
      </div>
      <div className={styles['caption']}>
        <span className={pointedAt ? styles['pointedAt'] : ''}>
          <StepName step={pointedAt ?? call.step} form="position" />
        </span>
        {skipped.length > 0 && (
          <span className={styles['skippedNames']}>
            {t('steps.skipped', {
              names: new Intl.ListFormat(language, { style: 'narrow' }).format(
                skipped.map((step) => stepName(step)),
              ),
            })}
          </span>
        )}
        <Button className={styles['evidence'] ?? ''} onPress={onEvidence}>
          {guidance('steps.show')} <Kbd>F3</Kbd>
        </Button>
      </div>
    </nav>
  )
})
