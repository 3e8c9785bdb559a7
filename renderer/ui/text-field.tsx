import type { Ref } from 'react'
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
  placeholder?: string
  /** Several lines; the field grows with its text. */
  multiline?: boolean
  inputRef?: Ref<HTMLInputElement | HTMLTextAreaElement>
}

export function TextField(props: Props) {
  const { label, isLabelUnseen = false, description, error, ...rest } = props
  const { placeholder, multiline, inputRef, onChange, ...field } = rest
  const { maxLength = Infinity } = field
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
      {description !== undefined && (
        <Text slot="description" className={styles['description'] ?? ''}>
          {description}
        </Text>
      )}
      <FieldError className={styles['error'] ?? ''}>{error}</FieldError>
    </AriaTextField>
  )
}
