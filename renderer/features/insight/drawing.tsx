import { type ReactNode, useId } from 'react'
import { Fills } from './fills.tsx'
import styles from './insight.module.css'

type Props = {
  /** All it says, for whoever can't see it. */
  label: string
  widthPx: number
  heightPx: number
  /** `id`: what its fills are found by. */
  children: (id: string) => ReactNode
}

/** A chart as a picture with a name. Its numbers stand in the table beside it. */
export function Drawing({ label, widthPx, heightPx, children }: Props) {
  const id = useId().replaceAll(/[^\w-]/g, '')
  return (
    <svg
      className={styles['drawing']}
      role="img"
      aria-label={label}
      width={widthPx}
      height={heightPx}
      viewBox={`0 0 ${widthPx} ${heightPx}`}
    >
      <Fills id={id} />
      {children(id)}
    </svg>
  )
}
