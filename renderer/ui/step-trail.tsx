import { type ReactNode, useEffect, useRef } from 'react'
import styles from './step-trail.module.css'

type TrailProps = {
  label: string
  steps: readonly string[]
  /** Which of them it has come to, from 0. */
  here: number
}

/** How far it is, of how much. */
export function StepTrail({ label, steps, here }: TrailProps) {
  return (
    <ol className={styles['trail']} aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step}
          aria-current={index === here ? 'step' : undefined}
          data-done={index < here || undefined}
        >
          <span className={styles['number']}>{index + 1}</span>
          {step}
        </li>
      ))}
    </ol>
  )
}

/** The heading of a step. It has the focus when the step begins, so that it is read out. */
export function StepHead({ title, children }: { title: string; children?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className={styles['head']}>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children !== undefined && <div className={styles['lead']}>{children}</div>}
    </div>
  )
}
