import { Check } from 'lucide-react'
import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { openSample, useSample } from '#renderer/data/sample.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useDesktop, useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { useCallShortcutLabels } from '#renderer/ui/use-call-shortcut-labels.ts'
import { type FirstStep, firstSteps } from '#shared/settings/first-steps.ts'
import styles from './first-steps.module.css'
import { RemoveSample } from './remove-sample.tsx'

/**
 * Three things to try, for somebody new and for as long as the sample is there. Each is ticked off
 * once it was done; the list can be put away for good.
 */
export function FirstSteps({ isNew = false }: { isNew?: boolean }) {
  const { t } = useTranslation('first')
  const store = useStore()
  const desktop = useDesktop()
  const [, go] = useLocation()
  const { isAway, tried } = useEnvironment().settings.firstSteps
  const sample = useSample()
  const note = (step: FirstStep) => {
    if (tried.includes(step)) return
    void desktop.changeSettings({ patch: { firstSteps: { isAway, tried: [...tried, step] } } })
  }
  useNoted(sample?.hasProposal === true && !tried.includes('call'), () => note('call'))
  useNoted(sample?.hasRehearsed === true && !tried.includes('rehearse'), () => note('rehearse'))
  if (isAway || !sample || (sample.caseId === null && !isNew)) return null

  const acts: Readonly<Record<FirstStep, () => void>> = {
    call: () => {
      const words = t('sample', { returnObjects: true })
      go(`/cases/${sample.caseId ?? openSample(store, words)}`)
    },
    rehearse: () => go('/rehearsal'),
    data: () => {
      note('data')
      go('/settings/data')
    },
  }
  return (
    <section className={styles['panel']} aria-labelledby="first-steps">
      <header className={styles['header']}>
        <h2 id="first-steps">{t('title')}</h2>
        <Button
          variant="plain"
          size="small"
          onPress={() =>
            void desktop.changeSettings({ patch: { firstSteps: { isAway: true, tried } } })
          }
        >
          {t('away')}
        </Button>
      </header>
      <ol className={styles['steps']}>
        {firstSteps.map((step) => (
          <Step key={step} step={step} isDone={tried.includes(step)} onGo={acts[step]} />
        ))}
      </ol>
      {sample.caseId && <RemoveSample caseId={sample.caseId} />}
    </section>
  )
}

type StepProps = { step: FirstStep; isDone: boolean; onGo: () => void }

function Step({ step, isDone, onGo }: StepProps) {
  const { t } = useTranslation('first')
  const keys = useCallShortcutLabels()
  return (
    <li className={styles['step']}>
      <span className={styles['tick']} data-done={isDone || undefined}>
        {isDone && <Check size={16} role="img" aria-label={t('done')} />}
      </span>
      <div className={styles['words']}>
        <strong>{t(`step.${step}.title`)}</strong>
        <span className={styles['soft']}>
          {t(`step.${step}.how`, { next: keys['move-on'], sheet: keys.sheet })}
        </span>
      </div>
      <Button size="small" onPress={onGo}>
        {t(`step.${step}.go`)}
      </Button>
    </li>
  )
}

/** Takes note of what was done, once it shows. */
function useNoted(isNew: boolean, note: () => void): void {
  const noteIt = useEffectEvent(note)
  useEffect(() => {
    if (isNew) noteIt()
  }, [isNew])
}
