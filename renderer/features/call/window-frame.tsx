import type { ReactNode } from 'react'
import { useIsRehearsal } from '#renderer/data/store.tsx'
import styles from './window.module.css'

/** The whole window; what is in it follows its height, down to a strip. */
export function WindowFrame({ children }: { children: ReactNode }) {
  const isRehearsal = useIsRehearsal()
  return (
    <div className={styles['window']} data-rehearsal={isRehearsal || undefined}>
      {children}
    </div>
  )
}
