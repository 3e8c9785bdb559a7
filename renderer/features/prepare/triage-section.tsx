import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { AmountField } from '#renderer/ui/amount-field.tsx'
import { Choice } from '#renderer/ui/choice.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { PageSection } from '#renderer/ui/page-section.tsx'
import type { Case } from '#shared/case/case.ts'
import { circumstanceNames } from '#shared/case/preparation.ts'
import { triageAnswerSchema } from '#shared/case/triage-answer.ts'
import styles from './prepare-page.module.css'
import { TriageAnswer } from './triage-answer.tsx'
import type { Amend, Prepare } from './use-preparing.ts'

type Props = { found: Case; nowMs: number; onAmend: Amend; onPrepare: Prepare }

const questions = ['anyoneHurt', 'productionStopped'] as const
const answers = triageAnswerSchema.options

/**
 * How grave it is: two questions, one key each, then the money and what else weighs (method:
 * "Triage"; R10, R15).
 */
export function TriageSection({ found, nowMs, onAmend, onPrepare }: Props) {
  const { t } = useTranslation('prepare')
  const { t: desk } = useTranslation('desk')
  const { settings } = useEnvironment()
  const choices = answers.map((value) => ({ value, label: desk(`answer.${value}`) }))
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => focusIn(row.current?.firstElementChild), [])

  const answerByKey = (event: KeyboardEvent, name: (typeof questions)[number]) => {
    const answer = answers[Number(event.key) - 1]
    if (!answer || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    onAmend({ [name]: answer })
    focusIn(event.currentTarget.nextElementSibling)
  }
  return (
    <PageSection title={t('triage.title')}>
      <div ref={row} className={styles['questions']}>
        {questions.map((name) => (
          // The key is heard on its way up from the answer that has the focus.
          // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
          <div key={name} onKeyDown={(event) => answerByKey(event, name)}>
            <Choice
              label={desk(`field.${name}`)}
              value={found[name]}
              onChange={(answer) => onAmend({ [name]: answer })}
              options={choices}
            />
          </div>
        ))}
        <AmountField
          label={(currency) => desk('field.amount', { currency })}
          amount={found.moneyAtStake}
          currency={settings.currency}
          onChange={(moneyAtStake) => onAmend({ moneyAtStake })}
        />
      </div>
      <p className={styles['soft']}>
        <Kbd>1</Kbd> <Kbd>2</Kbd> <Kbd>3</Kbd> {t('triage.keys')}
      </p>
      <div className={styles['circumstances']}>
        {circumstanceNames.map((name) => (
          <Choice
            key={name}
            label={t(`triage.${name}`)}
            value={found.preparation[name]}
            onChange={(answer) => onPrepare({ [name]: answer })}
            options={choices}
          />
        ))}
      </div>
      <TriageAnswer found={found} nowMs={nowMs} />
    </PageSection>
  )
}

function focusIn(place: Element | null | undefined): void {
  const field = place?.querySelector<HTMLElement>('input:checked') ?? place?.querySelector('input')
  field?.focus()
}
