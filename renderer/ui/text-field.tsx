import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField as AriaTextField,
  type TextFieldProps,
} from 'react-aria-components'
import { clipped } from '#shared/base/clipped.ts'
import styles from './field.module.css'

type Props = Omit<TextFieldProps, 'children' | 'className' | 'style' | 'isInvalid'> & {
  label: string
  /** Where the page says what it is, such as a table by its heading, it is only read out. */
  isLabelUnseen?: boolean
  description?: string | undefined
  /** What is wrong, in the user's words; shown beside the field. */
  error?: string | undefined
  placeholder?: string | undefined
  /** Several lines; the field grows with its text. */
  multiline?: boolean
  inputRef?: Ref<HTMLInputElement | HTMLTextAreaElement>
}

/** A field for text. It says when it is full: what is pasted beyond that is not taken. */
export function TextField(props: Props) {
  const { t } = useTranslation()
  const { label, isLabelUnseen = false, description, error, ...rest } = props
  const { placeholder, multiline, inputRef, onChange, ...field } = rest
  const { maxLength = Infinity, value = '' } = field
  // One short of it: half a character is not taken.
  const isFull = value.length >= maxLength - 1
  const note = isFull ? t('fieldFull', { count: maxLength }) : description
  const input = {
    className: styles['input'] ?? '',
    ...(placeholder === undefined ? {} : { placeholder }),
  }
  return (
    <AriaTextField
      {...field}
      // A browser lets an input method write past the limit until its word is finished.
      onChange={(typed) => onChange?.(clipped(typed, maxLength))}
      className={styles['field'] ?? ''}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label className={isLabelUnseen ? 'unseen' : (styles['label'] ?? '')}>{label}</Label>
      {multiline ? (
        <TextArea {...input} ref={inputRef as Ref<HTMLTextAreaElement>} rows={2} />
      ) : (
        <Input {...input} ref={inputRef as Ref<HTMLInputElement>} />
      )}
      {note !== undefined && (
        <Text slot="description" className={styles['description'] ?? ''}>
          {note}
        </Text>
      )}
      <FieldError className={styles['error'] ?? ''}>{error}</FieldError>
    </AriaTextField>
  )
}
