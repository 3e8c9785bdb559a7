import { Notification } from 'electron'

type Shown = {
  readonly title: string
  readonly body: string
  readonly onClick: () => void
  /** This system has nobody that shows it. */
  readonly onUnshown: () => void
}

// Whoever is shown must not be collected before it is clicked.
const standing = new Set<Notification>()
const mostStanding = 20

/** Shows what the system's notifications show, or says that there are none. Never throws. */
export function showNotification({ title, body, onClick, onUnshown }: Shown): void {
  if (!Notification.isSupported()) return onUnshown()
  try {
    const notification = new Notification({ title, body })
    standing.add(notification)
    const [oldest] = standing
    if (oldest && standing.size > mostStanding) standing.delete(oldest)
    notification.once('click', () => {
      standing.delete(notification)
      onClick()
    })
    notification.once('close', () => standing.delete(notification))
    notification.once('failed', () => {
      standing.delete(notification)
      onUnshown()
    })
    notification.show()
  } catch {
    onUnshown()
  }
}
