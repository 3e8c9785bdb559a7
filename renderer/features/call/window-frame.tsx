import type { ReactNode } from 'react'
import styles from './window.module.css'

/** The whole window; what is in it follows its height, down to a strip. */
export function WindowFrame({ children }: { children: ReactNode }) {
  return <div className={styles['window']}>{children}</div>
}
