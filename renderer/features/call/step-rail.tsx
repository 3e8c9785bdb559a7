import { memo, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import type { Call } from '#shared/call/call.ts'
import { stepStates } from '#shared/call/call-summary.ts'
import { type StepId, stepIds, stepNumber } from '#shared/method/step.ts'
import { StepName, stepNameIn } from './step-name.tsx'
import styles from './step-rail.module.css'

type Props = { call: Call; onStep: (step: StepId) => void }

/** The seven steps: done, now, skipped or ahead. Each can be gone to at any time. */
export const StepRail = memo(function StepRail({ call, onStep }: Props) {
  const { t } = useTranslation('companion')
  const { language } = useEnvironment()
  const [pointedAt, setPointedAt] = useState<StepId | null>(null)
  const states = stepStates(call)
  const skipped = stepIds.filter((step) => states[step] === 'skipped')

  return (
    <nav className={styles['rail']} aria-label={t('steps.label')}>
      <div className={styles['segments']}>
        {stepIds.map((step) => (
          <Button
            key={step}
            className={`${styles['segment']} ${styles[states[step]]}`}
            aria-label={t('steps.button', {
              number: stepNumber(step),
              name: stepNameIn(step, language),
              state: t(`steps.state.${states[step]}`),
            })}
            {...(states[step] === 'now' ? { 'aria-current': 'step' } : {})}
            onPress={() => onStep(step)}
            onHoverChange={(isOver) => setPointedAt(isOver ? step : null)}
            onFocusChange={(hasFocus) => setPointedAt(hasFocus ? step : null)}
          />
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
                skipped.map((step) => stepNameIn(step, language)),
              ),
            })}
          </span>
        )}
      </div>
    </nav>
  )
})
