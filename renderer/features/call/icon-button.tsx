import type { ReactNode } from 'react'
import { Button, ToggleButton } from 'react-aria-components'
import styles from './icon-button.module.css'

type Props = { label: string; icon: ReactNode; onPress: () => void }

/** A small button that shows a picture and says its name to who asks. */
export function IconButton({ label, icon, onPress }: Props) {
  return (
    <Button className={styles['button'] ?? ''} aria-label={label} onPress={onPress}>
      <span title={label}>{icon}</span>
    </Button>
  )
}

type ToggleProps = Omit<Props, 'onPress'> & {
  isOn: boolean
  onChange: (isOn: boolean) => void
}

export function IconToggle({ label, icon, isOn, onChange }: ToggleProps) {
  return (
    <ToggleButton
      className={styles['button'] ?? ''}
      aria-label={label}
      isSelected={isOn}
      onChange={onChange}
    >
      <span title={label}>{icon}</span>
    </ToggleButton>
  )
}
