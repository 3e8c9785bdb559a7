import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/data/store.tsx'
import { Choice } from '#renderer/ui/choice.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useWrittenThrough } from '#renderer/data/use-written-through.ts'
import {
  type Case,
  type CaseDetails as Details,
  directionSchema,
  longest,
} from '#shared/case/case.ts'
import { triageAnswerSchema } from '#shared/case/triage-answer.ts'
import styles from './case-details.module.css'

export const askedDetails = [
  'customer',
  'contact',
  'whatHappened',
  'anyoneHurt',
  'productionStopped',
  'direction',
] as const
export type AskedDetail = (typeof askedDetails)[number]

type Props = { theCase: Case; asked: readonly AskedDetail[]; focusFirst?: boolean }

/** Who, what and how grave, each written through as it is typed or chosen. */
export function CaseDetails({ theCase, asked, focusFirst = false }: Props) {
  const { t } = useTranslation('companion')
  const store = useStore()
  const amend = (patch: Partial<Details>) =>
    store.record({ kind: 'case-amended', caseId: theCase.id, atMs: store.nowMs(), patch })

  const fields = asked.map((name, index) => {
    switch (name) {
      case 'customer':
      case 'contact':
      case 'whatHappened':
        return (
          <DetailText
            key={name}
            label={t(`details.${name}`)}
            stored={theCase[name]}
            maxLength={longest[name]}
            multiline={name === 'whatHappened'}
            takesFocus={focusFirst && index === 0}
            onChange={(text) => amend({ [name]: text })}
          />
        )
      case 'anyoneHurt':
      case 'productionStopped':
        return (
          <Choice
            key={name}
            label={t(`details.${name}`)}
            // Not known is no answer yet: nothing is marked, and it is asked again.
            value={theCase[name] === 'unknown' ? null : theCase[name]}
            onChange={(answer) => amend({ [name]: answer })}
            options={triageAnswerSchema.options.map((value) => ({
              value,
              label: t(`details.answer.${value}`),
            }))}
          />
        )
      case 'direction':
        return (
          <Choice
            key={name}
            label={t('details.direction')}
            value={theCase.direction}
            onChange={(direction) => amend({ direction })}
            options={directionSchema.options.map((value) => ({
              value,
              label: t(`details.directions.${value}`),
            }))}
          />
        )
    }
  })
  return <div className={styles['details']}>{fields}</div>
}

function DetailText(props: {
  label: string
  stored: string
  maxLength: number
  multiline: boolean
  takesFocus: boolean
  onChange: (text: string) => void
}) {
  const { label, stored, maxLength, multiline, takesFocus, onChange } = props
  const [value, change] = useWrittenThrough(stored, onChange)
  return (
    <TextField
      label={label}
      value={value}
      onChange={change}
      maxLength={maxLength}
      multiline={multiline}
      // The panel was opened to be typed in.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus={takesFocus}
    />
  )
}
