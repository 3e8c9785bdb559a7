import { type ReactNode, useState } from 'react'
import styles from './playbook.module.css'

type Props = {
  title: string
  lead: string
  /** What of it is in force, told while it is closed. */
  summary: string
  /** What is wrong in it must be seen. */
  isWrong: boolean
  children: () => ReactNode
}

/** A part of a long form. Its fields are only there once it is open: there are a hundred boxes in it. */
export function FormPart({ title, lead, summary, isWrong, children }: Props) {
  const [isOpened, setIsOpened] = useState(false)
  const isOpen = isOpened || isWrong
  return (
    <details
      className={styles['part']}
      open={isOpen}
      onToggle={(event) => setIsOpened(event.currentTarget.open)}
    >
      <summary>
        <h3>{title}</h3> <span className={styles['note']}>{summary}</span>
      </summary>
      <p className={styles['note']}>{lead}</p>
      {isOpen && children()}
    </details>
  )
}
