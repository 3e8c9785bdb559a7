import { Check } from 'lucide-react'
import { Checkbox } from 'react-aria-components'
import styles from './check-cell.module.css'

type Props = {
  label: string
  isSelected: boolean
  onChange: (isSelected: boolean) => void
}

/** A box to tick, with what it means beside it. */
export function CheckField({ label, isSelected, onChange }: Props) {
  return (
    <Checkbox isSelected={isSelected} onChange={onChange} className={styles['field'] ?? ''}>
      <span className={styles['box']}>{isSelected && <Check size={16} aria-hidden />}</span>
      {label}
    </Checkbox>
  )
}
