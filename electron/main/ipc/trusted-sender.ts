import { originOf } from '../parse-url.ts'

/** What of a message's sender decides whether it is heard. */
export type Sender = {
  readonly url: string
  /** False for a frame inside a page. */
  readonly isMainFrame: boolean
  /** False for a window that the app did not make, whatever it shows. */
  readonly isOwnWindow: boolean
}

/** Only the top frame of one of our own pages in a window of ours may speak (security checklist 17). */
export function isTrustedSender(sender: Sender, ownOrigins: readonly string[]): boolean {
  const origin = originOf(sender.url)
  return sender.isOwnWindow && sender.isMainFrame && origin !== null && ownOrigins.includes(origin)
}
