import type { CustomerLetter } from '../proposal/proposal.ts'
import { type DocumentLabels, filled } from './document-labels.ts'
import { printableLine } from './printable.ts'

/** Whom it is for: the firm, and the person with the form of address of the language. */
export function addressLines(letter: CustomerLetter, labels: DocumentLabels): string[] {
  const customer = printableLine(letter.customer)
  const contact = withoutHonorific(printableLine(letter.contact), labels)
  const firmLine = contact === '' ? labels.customerAlone : labels.customerWithContact
  return [
    ...(customer === '' ? [] : [filled(firmLine, { customer })]),
    ...(contact === '' ? [] : [filled(labels.contactLine, { contact })]),
  ]
}

// "伊藤様" must not become "伊藤様 様".
function withoutHonorific(contact: string, labels: DocumentLabels): string {
  const endings = labels.honorifics.split(' ').filter((ending) => ending !== '')
  const worn = endings.find((ending) => contact.endsWith(ending) && contact !== ending)
  return worn ? contact.slice(0, -worn.length).trim() : contact
}

/** The last lines: the greeting and the one person responsible, with the ways to reach them. */
export function closingLines(letter: CustomerLetter, labels: DocumentLabels): string[] {
  const contact: readonly (readonly [label: string, name: string, value: string])[] = [
    ['{{firm}}', 'firm', letter.repFirm],
    [labels.repLine, 'name', letter.repName],
    [labels.phoneLine, 'phone', letter.repPhone],
    [labels.emailLine, 'email', letter.repEmail],
  ]
  const lines = contact
    .map(([label, name, value]) => [label, name, printableLine(value)] as const)
    .filter(([, , value]) => value !== '')
    .map(([label, name, value]) => filled(label, { [name]: value }))
  return labels.closing === '' ? lines : [labels.closing, ...lines]
}
