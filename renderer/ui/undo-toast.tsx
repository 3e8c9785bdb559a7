import { useEffect, useEffectEvent } from 'react'
import { Button } from './button.tsx'
import styles from './undo-toast.module.css'

type Props = {
  message: string
  undoLabel: string
  onUndo: () => void
  /** Called when the offer to undo ends. */
  onGone: () => void
}

const shownMs = 8_000

/**
 * Says what was just done and offers to undo it, instead of asking beforehand. Give it a `key` per
 * act, so that each offer lasts its full time.
 */
export function UndoToast({ message, undoLabel, onUndo, onGone }: Props) {
  const end = useEffectEvent(() => onGone())
  // Its time runs from the act, however often the page is drawn anew meanwhile.
  useEffect(() => {
    const timer = setTimeout(() => end(), shownMs)
    return () => clearTimeout(timer)
  }, [])

  return (
    <div role="status" className={styles['toast']}>
      <span>{message}</span>
      <Button
        variant="plain"
        size="small"
        onPress={() => {
          onUndo()
          onGone()
        }}
      >
        {undoLabel}
      </Button>
    </div>
  )
}
