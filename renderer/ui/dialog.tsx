import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import styles from './dialog.module.css'

type Props = {
  title: string
  onClose: () => void
  /** It closes by its own buttons only: what it shows would be gone for good. */
  mustBeAnswered?: boolean
  /** A form to fill in is a `dialog`; a question or a warning an `alertdialog`. */
  role?: 'dialog' | 'alertdialog'
  children: ReactNode
  /** The way on first, then the way back. */
  buttons: ReactNode
}

/** A question or a message that all else waits for. It is closed by its buttons, or Escape. */
export function Dialog({ title, onClose, children, buttons, ...more }: Props) {
  const { mustBeAnswered = false, role = 'alertdialog' } = more
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
        <AriaDialog role={role} className={styles['dialog'] ?? ''}>
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
