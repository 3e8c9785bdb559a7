import type { ReactNode } from 'react'

/** Something in the list that can be gone to or done. */
export type FoundItem = {
  readonly id: string
  readonly open: () => void
  /** Drawn only once it is in sight. */
  readonly draw: () => ReactNode
}

export type FoundSection = {
  readonly id: string
  readonly title: string
  /** Beside the title. */
  readonly more: string
  readonly items: readonly FoundItem[]
}
