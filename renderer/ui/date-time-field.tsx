import { CalendarDateTime, parseDateTime } from '@internationalized/date'
import {
  DateField,
  DateInput,
  DateSegment,
  type DateFieldProps,
  FieldError,
  Label,
} from 'react-aria-components'
import styles from './field.module.css'

type Props = {
  label: string
  /** Local time to the minute, "2026-03-02T14:30"; empty while it is incomplete. */
  value: string
  onChange: (value: string) => void
  onBlur?: DateFieldProps<CalendarDateTime>['onBlur']
  error?: string | undefined
}

/** A date and a time, typed or stepped part by part, in the order the language writes them. */
export function DateTimeField({ label, value, onChange, onBlur, error }: Props) {
  return (
    <DateField
      className={styles['field'] ?? ''}
      granularity="minute"
      hourCycle={24}
      shouldForceLeadingZeros
      value={value === '' ? null : parseDateTime(value)}
      onChange={(changed) => onChange(changed === null ? '' : changed.toString().slice(0, 16))}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      {...(onBlur ? { onBlur } : {})}
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <DateInput className={`${styles['input']} ${styles['date']}`}>
        {(segment) => <DateSegment segment={segment} className={styles['dateSegment'] ?? ''} />}
      </DateInput>
      <FieldError className={styles['error'] ?? ''}>{error}</FieldError>
    </DateField>
  )
}
