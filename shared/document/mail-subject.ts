import { markOf, type PrintableDocument } from './internal-document.ts'
import { printableLine } from './printable.ts'
import { colon } from './typography.ts'

/** Longest subject, in UTF-16 units: what a list of e-mails can show several times over. */
const longest = 200

/** What it is and whom it is for, on one line: "Our proposal to put this right: Northgate Tools". */
export function mailSubject(document: PrintableDocument): string {
  const [customer = ''] = document.to.map(printableLine)
  const title = printableLine(document.title)
  const subject = [title, customer].filter((part) => part !== '').join(colon[document.language])
  const mark = printableLine(markOf(document))
  return [...(mark === '' ? subject : `[${mark}] ${subject}`)].slice(0, longest).join('')
}
