import type { ReactNode } from 'react'
import { useStore } from '#renderer/data/store.tsx'
import styles from './window.module.css'

/** The whole window; what is in it follows its height, down to a strip. */
export function WindowFrame({ children }: { children: ReactNode }) {
  const { isRehearsal } = useStore()
  return (
    <div className={styles['window']} data-rehearsal={isRehearsal}>
      {children}
    </div>
  )
}
