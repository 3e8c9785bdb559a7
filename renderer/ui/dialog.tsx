import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import styles from './dialog.module.css'

type Props = {
  title: string
  onClose: () => void
  /** It closes by its own buttons only: what it shows would be gone for good. */
  mustBeAnswered?: boolean
  children: ReactNode
  /** The way on first, then the way back. */
  buttons: ReactNode
}

/** A question or a message that all else waits for. It is closed by its buttons, or Escape. */
export function Dialog({ title, onClose, mustBeAnswered = false, children, buttons }: Props) {
  return (
    <ModalOverlay
      className={styles['overlay'] ?? ''}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      isKeyboardDismissDisabled={mustBeAnswered}
    >
      <Modal className={styles['modal'] ?? ''}>
        <AriaDialog role="alertdialog" className={styles['dialog'] ?? ''}>
          <Heading slot="title" className={styles['title'] ?? ''}>
            {title}
          </Heading>
          <div className={styles['text']}>{children}</div>
          <div className={styles['buttons']}>{buttons}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
