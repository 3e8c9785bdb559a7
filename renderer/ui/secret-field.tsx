import { Eye, EyeOff } from 'lucide-react'
import { type Ref, useState } from 'react'
import {
  FieldError,
  Input,
  Label,
  Text,
  TextField as AriaTextField,
  ToggleButton,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import field from './field.module.css'
import styles from './secret-field.module.css'

type Props = {
  label: string
  description?: string | undefined
  /** What is wrong, in the user's words; shown beside the field. */
  error?: string | undefined
  value: string
  onChange: (value: string) => void
  inputRef?: Ref<HTMLInputElement>
  /** Where it is the one thing to do. */
  takesFocus?: boolean
}

/** A field for what nobody else is to read, with a button that shows it to who types it. */
export function SecretField(props: Props) {
  const { label, description, error, value, onChange, inputRef, takesFocus = false } = props
  const { t } = useTranslation()
  const [isShown, setIsShown] = useState(false)
  return (
    <AriaTextField
      className={field['field'] ?? ''}
      type={isShown ? 'text' : 'password'}
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      autoComplete="off"
      spellCheck="false"
      maxLength={1000}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the caller's reason
      autoFocus={takesFocus}
    >
      <Label className={field['label'] ?? ''}>{label}</Label>
      <div className={styles['row']}>
        <Input className={`${field['input']} ${styles['input']}`} ref={inputRef} />
        <ToggleButton
          className={styles['eye'] ?? ''}
          aria-label={t('action.showTyped')}
          isSelected={isShown}
          onChange={setIsShown}
        >
          {isShown ? <EyeOff size={17} aria-hidden /> : <Eye size={17} aria-hidden />}
        </ToggleButton>
      </div>
      {description !== undefined && (
        <Text slot="description" className={field['description'] ?? ''}>
          {description}
        </Text>
      )}
      <FieldError className={field['error'] ?? ''}>{error}</FieldError>
    </AriaTextField>
  )
}
