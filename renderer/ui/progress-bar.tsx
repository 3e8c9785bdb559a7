import { ProgressBar as AriaProgressBar } from 'react-aria-components'
import styles from './progress-bar.module.css'

type Props = {
  /** Read out; the page says it too. */
  label: string
  /** From 0 to 1; null: nobody knows. */
  share: number | null
}

/** How much of something long is done. */
export function ProgressBar({ label, share }: Props) {
  return (
    <AriaProgressBar
      aria-label={label}
      isIndeterminate={share === null}
      value={(share ?? 0) * 100}
      className={styles['progress'] ?? ''}
    >
      {({ percentage, valueText }) => (
        <>
          <div className={styles['track']}>
            <div className={styles['done']} style={{ inlineSize: `${percentage ?? 100}%` }} />
          </div>
          <span className={styles['value']}>{share === null ? '' : valueText}</span>
        </>
      )}
    </AriaProgressBar>
  )
}
