import type { Ref } from 'react'
import {
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components'
import { clipped } from '#shared/base/clipped.ts'
import styles from './field.module.css'

/** What may be meant, with what tells it from the others. */
export type Suggestion = { readonly id: string; readonly name: string; readonly hint: string }

type Props = {
  label: string
  value: string
  onChange: (value: string) => void
  /** Those that fit what is typed; any other text is taken as well. */
  suggestions: readonly Suggestion[]
  onChoose: (id: string) => void
  maxLength: number
  description?: string | undefined
  error?: string | undefined
  autoFocus?: boolean
  name?: string
  onBlur?: () => void
  inputRef?: Ref<HTMLInputElement>
}

/** A field for text that says what may be meant while one types. Nothing has to be chosen. */
export function ComboField(props: Props) {
  const { label, value, onChange, suggestions, onChoose, maxLength, description, error } = props
  const { inputRef, autoFocus = false, name, onBlur } = props
  return (
    <ComboBox
      className={styles['field'] ?? ''}
      allowsCustomValue
      menuTrigger="input"
      inputValue={value}
      onInputChange={(typed) => onChange(clipped(typed, maxLength))}
      items={suggestions}
      // They fit already.
      defaultFilter={() => true}
      onSelectionChange={(id) => {
        if (id !== null) onChoose(String(id))
      }}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      // As a field with a text does, where a form begins.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus={autoFocus}
      {...(name === undefined ? {} : { name })}
      {...(onBlur === undefined ? {} : { onBlur })}
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <Input className={styles['input'] ?? ''} ref={inputRef} maxLength={maxLength} />
      {description !== undefined && (
        <Text slot="description" className={styles['description'] ?? ''}>
          {description}
        </Text>
      )}
      <FieldError className={styles['error'] ?? ''}>{error}</FieldError>
      <Popover className={styles['popover'] ?? ''}>
        <ListBox<Suggestion>>
          {(one) => (
            <ListBoxItem id={one.id} textValue={one.name} className={styles['item'] ?? ''}>
              {one.name}
              {one.hint !== '' && <span className={styles['description']}>{one.hint}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
