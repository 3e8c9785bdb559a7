import type { ReactNode } from 'react'
import styles from './page.module.css'

type Props = {
  title: string
  subtitle?: ReactNode
  /** What can be done here, at the right of the title. */
  actions?: ReactNode
  children: ReactNode
  width?: 'text' | 'wide'
  /** It is as high as the window, so that what it shows scrolls by itself. */
  isFilled?: boolean
}

/** A page of the desk: title, what can be done, content. */
export function Page(props: Props) {
  const { title, subtitle, actions, children, width = 'text', isFilled } = props
  return (
    <div
      className={`${styles['page']} ${styles[width]}`}
      {...(isFilled && { 'data-filled': true })}
    >
      <header className={styles['header']}>
        <div className={styles['titles']}>
          <h1>{title}</h1>
          {subtitle !== undefined && <div className={styles['subtitle']}>{subtitle}</div>}
        </div>
        {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
      </header>
      {children}
    </div>
  )
}
