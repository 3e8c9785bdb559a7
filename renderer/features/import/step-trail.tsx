import { useTranslation } from 'react-i18next'
import type { ImportStage } from '#renderer/data/import/import-stage.ts'
import styles from './import.module.css'

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

/** How far it is, of how much. */
export function StepTrail({ at }: { at: ImportStage['kind'] }) {
  const { t } = useTranslation('import')
  const here = steps.indexOf(stepOf[at])
  return (
    <ol className={styles['trail']} aria-label={t('steps.label')}>
      {steps.map((step, index) => (
        <li
          key={step}
          aria-current={index === here ? 'step' : undefined}
          data-done={index < here || undefined}
        >
          <span className={styles['number']}>{index + 1}</span>
          {t(`steps.${step}`)}
        </li>
      ))}
    </ol>
  )
}
