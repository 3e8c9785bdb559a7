import { Check } from 'lucide-react'
import { Checkbox } from 'react-aria-components'
import styles from './check-cell.module.css'

type Props = {
  /** Read out; not shown, since row and column say it. */
  label: string
  isSelected: boolean
  onChange: (isSelected: boolean) => void
}

/** A box to tick in a cell of a table. */
export function CheckCell({ label, isSelected, onChange }: Props) {
  return (
    <Checkbox
      aria-label={label}
      isSelected={isSelected}
      onChange={onChange}
      className={styles['cell'] ?? ''}
    >
      <span className={styles['box']}>{isSelected && <Check size={16} aria-hidden />}</span>
    </Checkbox>
  )
}
