import type { Ref } from 'react'
import { Button as AriaButton, type ButtonProps } from 'react-aria-components'
import styles from './button.module.css'

type Props = Omit<ButtonProps, 'className' | 'style'> & {
  /** One primary per view; quiet for the rest; plain inside rows and headers. */
  variant?: 'primary' | 'quiet' | 'plain'
  size?: 'small' | 'normal'
  ref?: Ref<HTMLButtonElement>
}

export function Button({ variant = 'quiet', size = 'normal', ...props }: Props) {
  return (
    <AriaButton {...props} className={`${styles['button']} ${styles[variant]} ${styles[size]}`} />
  )
}
