import type { ReactNode } from 'react'
import styles from './playbook.module.css'

type Props = {
  /** What the rows are. */
  first: string
  /** What is built in, and what is in force. */
  names: readonly [string, string]
  children: ReactNode
}

/** What was shown before a change and what is shown with it, side by side. */
export function PreviewTable({ first, names, children }: Props) {
  return (
    <table className={styles['preview']}>
      <thead>
        <tr>
          {[first, ...names].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}
