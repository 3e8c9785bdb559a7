import type { ReactNode } from 'react'
import styles from './outcome.module.css'

type Props = {
  /** What was done, or is being done. */
  done?: ReactNode
  /** What could not be done, and why. */
  failed?: ReactNode
}

/** What became of the last act, beside it. Always in the page, so that it is read out as it comes. */
export function Outcome({ done, failed }: Props) {
  return (
    <>
      <div role="status" className={styles['place']}>
        {done && <p className={styles['done']}>{done}</p>}
      </div>
      <div role="alert" className={styles['place']}>
        {failed && <p className={styles['failed']}>{failed}</p>}
      </div>
    </>
  )
}
