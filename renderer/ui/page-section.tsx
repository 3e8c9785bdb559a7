import type { ReactNode } from 'react'
import styles from './page.module.css'

type Props = {
  /** Its heading; without one `label` names it for screen readers. */
  title?: string
  label?: string
  children: ReactNode
}

/** A part of a page; parts stand below each other with room between. */
export function PageSection({ title, label, children }: Props) {
  return (
    <section className={styles['section']} aria-label={label ?? title}>
      {title !== undefined && <h2>{title}</h2>}
      {children}
    </section>
  )
}
