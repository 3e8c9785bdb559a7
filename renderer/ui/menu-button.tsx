import type { ReactNode } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Button } from './button.tsx'
import styles from './field.module.css'

type Props<T extends string> = {
  label: string
  /** Where several of them say the same: what this one is called, read out. */
  name?: string
  size?: 'small' | 'normal'
  items: readonly { readonly id: T; readonly label: string; readonly icon?: ReactNode }[]
  isDisabled?: boolean
  onChoose: (id: T) => void
}

/** A button that opens a list of further things to do. */
export function MenuButton<T extends string>({ label, name, size = 'normal', ...list }: Props<T>) {
  const { items, onChoose, isDisabled = false } = list
  return (
    <MenuTrigger>
      <Button
        isDisabled={isDisabled}
        size={size}
        variant={size === 'small' ? 'plain' : 'quiet'}
        {...(name === undefined ? {} : { 'aria-label': name })}
      >
        {label}
        <span aria-hidden>▾</span>
      </Button>
      <Popover className={styles['popover'] ?? ''}>
        <Menu items={items} onAction={(id) => onChoose(String(id) as T)}>
          {(item) => (
            <MenuItem id={item.id} className={styles['item'] ?? ''} textValue={item.label}>
              {item.icon}
              {item.label}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
