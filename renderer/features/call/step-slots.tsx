import { memo } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { usePlaybook } from '#renderer/data/playbook.ts'
import type { Entry, EntryKind } from '#shared/call/entry.ts'
import type { StepId } from '#shared/method/step.ts'
import { SignMark, useKindName } from './sign-mark.tsx'
import styles from './step-slots.module.css'

type Props = {
  step: StepId
  entries: readonly Entry[]
  /** Begins a line of a kind in the capture line. */
  onWrite: (kind: EntryKind) => void
}

/** What this step is there to capture, filling up as it is. */
export const StepSlots = memo(function StepSlots({ step, entries, onWrite }: Props) {
  const { t } = useTranslation('companion')
  const { steps } = usePlaybook()
  const kindName = useKindName()
  const captures = steps.find((known) => known.id === step)?.captures ?? []
  return (
    <div className={styles['slots']} role="group" aria-label={t('slots.label')}>
      {captures.map((kind) => {
        const count = entries.filter((entry) => entry.kind === kind).length
        const name = kindName(kind)
        return (
          <Button
            key={kind}
            className={`${styles['slot']} ${count > 0 ? styles['filled'] : ''}`}
            aria-label={t('slots.slot', { name, count })}
            onPress={() => onWrite(kind)}
          >
            {count === 0 && <SignMark kind={kind} />}
            {name}
            {count > 0 && <span className={styles['count']}>{count}</span>}
          </Button>
        )
      })}
    </div>
  )
})
