import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { CheckGroup } from '#renderer/ui/check-group.tsx'
import { Choice } from '#renderer/ui/choice.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { Field } from '#shared/content/field.ts'
import type { FormValue } from '#shared/content/form-values.ts'
import type { Leaf } from '#shared/content/leaves.ts'
import { useItemWords } from './item-words.ts'

type Props = {
  field: Field
  value: FormValue
  onChange: (value: FormValue) => void
  error: string | undefined
  /** As it is built in, where it is said otherwise. */
  builtIn: Leaf | undefined
  inputRef: Ref<HTMLInputElement | HTMLTextAreaElement>
  onFocus: () => void
  /** Choices of a catalogue, which names them itself. */
  failureKinds: readonly string[]
}

/** One field of an item, by what can stand in it. */
export function ItemField(props: Props) {
  const { field, value, onChange, error, builtIn, inputRef, onFocus, failureKinds } = props
  const { t } = useTranslation('playbook')
  const { fieldName, choiceName, leafText } = useItemWords()
  const { shape, isNeeded } = field
  const label = fieldName(field)
  const before = builtIn === undefined ? undefined : leafText(field, builtIn)
  const description =
    before === undefined
      ? undefined
      : before === ''
        ? t('builtInEmpty')
        : t('builtIn', { text: before })
  if (Array.isArray(value)) {
    const choices =
      shape.kind === 'choices' ? (shape.of === 'failure' ? failureKinds : shape.choices) : []
    const of = shape.kind === 'choices' ? shape.of : 'line'
    return (
      <CheckGroup
        label={label}
        value={value}
        onChange={onChange}
        options={choices.map((one) => ({ value: one, label: choiceName(of, one) }))}
        {...withDescription(error ?? description)}
      />
    )
  }
  if (shape.kind === 'yes-no') {
    const answers = isNeeded ? bothAnswers : shape.isFlag ? flagAnswers : allAnswers
    const none = shape.isFlag ? 'no' : 'whatever'
    return (
      <Choice
        label={label}
        value={shape.isFlag && value === 'no' ? '' : value}
        onChange={onChange}
        options={answers.map((one) => ({ value: one, label: t(one === '' ? none : one) }))}
        error={error}
        {...withDescription(description)}
      />
    )
  }
  if (shape.kind === 'choice') {
    const nothing = isRow(field) ? t('noneOfIt') : t('whatever')
    const none = isNeeded ? [] : [{ value: '', label: nothing }]
    const choices = shape.of === 'failure' ? failureKinds : shape.choices
    const options = choices.map((one) => ({ value: one, label: choiceName(shape.of, one) }))
    return (
      <SelectField
        label={label}
        value={value}
        onChange={onChange}
        options={[...none, ...options]}
        error={error}
        description={description}
      />
    )
  }
  const isList = shape.kind === 'words' || shape.kind === 'cues' || shape.kind === 'patterns'
  const isLong = isList || (shape.kind === 'text' && shape.lines > 1)
  return (
    <TextField
      label={label}
      value={value}
      onChange={onChange}
      onFocus={onFocus}
      error={error}
      description={description ?? (isList ? t(`aLine.${shape.kind}`) : undefined)}
      multiline={isLong}
      inputRef={inputRef}
      {...(field.language === null ? {} : { lang: field.language })}
      {...(shape.kind === 'text' ? { maxLength: Math.max(shape.longest, 2) + 1 } : {})}
      {...(shape.kind === 'number' || shape.kind === 'amount'
        ? { inputMode: 'decimal' as const }
        : {})}
    />
  )
}

const bothAnswers = ['yes', 'no'] as const
const allAnswers = ['', ...bothAnswers] as const
const flagAnswers = ['yes', ''] as const

const isRow = ({ name }: Field) => name === 'costBy' || name === 'proofBy'

const withDescription = (description: string | undefined) =>
  description === undefined ? {} : { description }
