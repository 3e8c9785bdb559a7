import { FieldError, Label, Radio, RadioGroup, Text } from 'react-aria-components'
import styles from './field.module.css'

type Props<T extends string> = {
  label: string
  /** Where the page says what it is, such as a table by its heading, it is only read out. */
  isLabelUnseen?: boolean
  options: readonly { readonly value: T; readonly label: string }[]
  value: T | null
  onChange: (value: T) => void
  name?: string
  description?: string
  isDisabled?: boolean
  error?: string | undefined
}

/** One of a few, shown as segments side by side. Arrow keys move, as in every radio group. */
export function Choice<T extends string>(props: Props<T>) {
  const { label, isLabelUnseen = false, options, value, onChange, name } = props
  const { description, isDisabled = false, error } = props
  return (
    <RadioGroup
      className={styles['field'] ?? ''}
      value={value}
      onChange={(chosen) => onChange(chosen as T)}
      orientation="horizontal"
      isDisabled={isDisabled}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      {...(name === undefined ? {} : { name })}
    >
      <Label className={isLabelUnseen ? 'unseen' : (styles['label'] ?? '')}>{label}</Label>
      <div className={styles['segments']}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className={styles['segment'] ?? ''}>
            {option.label}
          </Radio>
        ))}
      </div>
      {description !== undefined && (
        <Text slot="description" className={styles['description'] ?? ''}>
          {description}
        </Text>
      )}
      <FieldError className={styles['error'] ?? ''}>{error}</FieldError>
    </RadioGroup>
  )
}
