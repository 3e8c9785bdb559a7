import { type ReactNode, useEffect, useRef } from 'react'
import styles from './import.module.css'

/** The heading of a step. It has the focus when the step begins, so that it is read out. */
export function StepHead({ title, children }: { title: string; children?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className={styles['head']}>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children !== undefined && <div className={styles['soft']}>{children}</div>}
    </div>
  )
}
