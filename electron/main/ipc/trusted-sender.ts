import { originOf } from '../parse-url.ts'

/** What of a message's sender decides whether it is heard. */
export type Sender = {
  readonly url: string
  /** False for a frame inside a page. */
  readonly isMainFrame: boolean
}

/** Only the top frame of one of our own pages may speak (security checklist 17). */
export function isTrustedSender(sender: Sender, ownOrigins: readonly string[]): boolean {
  const origin = originOf(sender.url)
  return sender.isMainFrame && origin !== null && ownOrigins.includes(origin)
}
