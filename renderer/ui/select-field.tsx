import {
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
} from 'react-aria-components'
import styles from './field.module.css'

type Props<T extends string> = {
  label: string
  options: readonly { readonly value: T; readonly label: string }[]
  value: T | null
  onChange: (value: T) => void
  placeholder?: string
  description?: string | undefined
  error?: string | undefined
}

/** One of many, chosen from a list that opens; typing jumps to an option. */
export function SelectField<T extends string>(props: Props<T>) {
  const { label, options, value, onChange, placeholder, description, error } = props
  return (
    <Select
      className={styles['field'] ?? ''}
      value={value}
      onChange={(chosen) => {
        if (chosen !== null) onChange(chosen as T)
      }}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      {...(placeholder === undefined ? {} : { placeholder })}
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <Button className={`${styles['input']} ${styles['select']}`}>
        <SelectValue />
        <span aria-hidden className={styles['chevron']}>
          ▾
        </span>
      </Button>
      {description !== undefined && (
        <Text slot="description" className={styles['description'] ?? ''}>
          {description}
        </Text>
      )}
      <FieldError className={styles['error'] ?? ''}>{error}</FieldError>
      <Popover className={styles['popover'] ?? ''}>
        <ListBox items={options}>
          {(option) => (
            <ListBoxItem id={option.value} className={styles['item'] ?? ''}>
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}
