import { Check } from 'lucide-react'
import { Checkbox, CheckboxGroup, Label, Text } from 'react-aria-components'
import styles from './field.module.css'

type Props<T extends string> = {
  label: string
  options: readonly { readonly value: T; readonly label: string }[]
  value: readonly T[]
  onChange: (value: T[]) => void
  description?: string
}

/** Any of a few, to tick side by side. */
export function CheckGroup<T extends string>(props: Props<T>) {
  const { label, options, value, onChange, description } = props
  return (
    <CheckboxGroup
      className={styles['field'] ?? ''}
      value={[...value]}
      onChange={(chosen) => onChange(chosen as T[])}
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <div className={styles['segments']}>
        {options.map((option) => (
          <Checkbox key={option.value} value={option.value} className={styles['segment'] ?? ''}>
            {value.includes(option.value) && <Check size={16} aria-hidden />}
            {option.label}
          </Checkbox>
        ))}
      </div>
      {description !== undefined && (
        <Text slot="description" className={styles['description'] ?? ''}>
          {description}
        </Text>
      )}
    </CheckboxGroup>
  )
}
