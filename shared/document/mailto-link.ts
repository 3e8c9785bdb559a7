import type { CustomerDocument } from './customer-document.ts'
import { mailSubject } from './mail-subject.ts'
import { renderPlainText } from './render-plain-text.ts'

/**
 * Longest link, in characters once it is encoded. Windows takes 2,081 (Electron's documentation of
 * `shell.openExternal`), and the mail program is started with it among other words.
 */
export const maxMailtoLink = 1900

/**
 * A letter as a `mailto:` link (RFC 6068), without an address: the rep's mail program opens a new
 * e-mail with it. Null where the link would be too long; a Japanese character takes nine.
 */
export function mailtoLink(document: CustomerDocument): string | null {
  const body = renderPlainText(document).replaceAll('\n', '\r\n')
  const link = `mailto:?subject=${encodeURIComponent(mailSubject(document))}&body=${encodeURIComponent(body)}`
  return link.length > maxMailtoLink ? null : link
}
