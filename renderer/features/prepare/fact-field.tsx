import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useWrittenThrough } from '#renderer/data/use-written-through.ts'
import { Choice } from '#renderer/ui/choice.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import {
  type Certainty,
  certaintySchema,
  type Fact,
  maxPreparation,
} from '#shared/case/preparation.ts'
import styles from './prepare-page.module.css'

type Props = {
  label: string
  stored: Fact
  onChange: (fact: Fact) => void
  /** What else belongs to it. */
  children?: ReactNode
}

/** A fact and how sure it is. */
export function FactField({ label, stored, onChange, children }: Props) {
  const { t } = useTranslation('prepare')
  const [written, write] = useWrittenThrough(onOneLine(stored), (line) => onChange(factOf(line)))
  const fact = factOf(written)
  return (
    <div className={styles['fact']}>
      <div className={styles['factText']}>
        <TextField
          label={label}
          multiline
          maxLength={maxPreparation}
          value={fact.text}
          onChange={(text) => write(onOneLine({ ...fact, text }))}
        />
        {children}
      </div>
      <Choice
        label={t('facts.certaintyOf', { fact: label })}
        isLabelUnseen
        value={fact.certainty}
        onChange={(certainty) => write(onOneLine({ ...fact, certainty }))}
        options={certaintySchema.options.map((value) => ({
          value,
          label: t(`facts.certainty.${value}`),
        }))}
      />
    </div>
  )
}

// Text and certainty are written through as one, so that neither takes the other back.
const onOneLine = ({ certainty, text }: Fact) => `${certainty} ${text}`
const factOf = (line: string): Fact => {
  const [certainty = ''] = line.split(' ', 1)
  return { certainty: certainty as Certainty, text: line.slice(certainty.length + 1) }
}
