import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { CheckField } from '#renderer/ui/check-field.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import type { Evidence, StepTicks } from '#shared/method/step-ticks.ts'
import { type StepId, stepIds, stepNumber } from '#shared/method/step.ts'
import { clockText } from '#renderer/ui/clock-text.ts'
import panel from './details-panel.module.css'
import { SignMark } from './sign-mark.tsx'
import { useStepName } from './step-name.tsx'
import styles from './steps-panel.module.css'

type Props = {
  ticks: StepTicks
  startedAtMs: number
  onTick: (step: StepId, done: boolean) => void
  onClose: () => void
}

/** What the tick of each step rests on, and the ticks themselves, to be set by hand. */
export function StepsPanel({ ticks, startedAtMs, onTick, onClose }: Props) {
  const { t } = useTranslation('guidance')
  const stepName = useStepName()
  return (
    <section className={panel['panel']} aria-label={t('steps.title')}>
      <header className={panel['header']}>
        <h1>{t('steps.title')}</h1>
        <Button variant="plain" size="small" onPress={onClose}>
          {t('steps.close')} <Kbd>Esc</Kbd>
        </Button>
      </header>
      <ol className={styles['steps']}>
        {stepIds.map((step) => {
          const { isDone, evidence, byHand } = ticks[step]
          return (
            <li key={step}>
              <CheckField
                label={`${stepNumber(step)} ${stepName(step)}`}
                isSelected={isDone}
                onChange={(done) => onTick(step, done)}
              />
              {evidence.map((found) => (
                <EvidenceLine key={found.by + found.atMs} found={found} startedAtMs={startedAtMs} />
              ))}
              {evidence.length === 0 && !byHand && (
                <p className={styles['soft']}>{t('steps.nothing')}</p>
              )}
              {byHand && (
                <p className={styles['soft']}>
                  {t('steps.byHand', { time: clockText(byHand.atMs - startedAtMs) })}
                </p>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function EvidenceLine({ found, startedAtMs }: { found: Evidence; startedAtMs: number }) {
  const { t } = useTranslation('guidance')
  return (
    <p className={styles['evidence']}>
      <SignMark kind={found.by === 'line' ? found.line.kind : 'issue'} />
      <span dir="auto">
        {found.by === 'line' && found.line.text}
        {found.by === 'ranking' && t('steps.ranking', { text: found.first.text })}
        {found.by === 'read-back' && t('steps.readBack', { text: found.text })}
      </span>
      <time>{clockText(found.atMs - startedAtMs)}</time>
    </p>
  )
}
