import { nameWithoutTitle } from '../case/person-name.ts'
import type { CustomerLetter } from '../proposal/proposal.ts'
import { type DocumentLabels, filled } from './document-labels.ts'
import { printableLine } from './printable.ts'

type Addressee = Pick<CustomerLetter, 'language' | 'customer' | 'contact'>
type Sender = Pick<CustomerLetter, 'repName' | 'repFirm' | 'repPhone' | 'repEmail'>

/** Whom it is for: the firm, and the person with the form of address of the language. */
export function addressLines(letter: Addressee, labels: DocumentLabels): string[] {
  const customer = printableLine(letter.customer)
  const contact = nameWithoutTitle(printableLine(letter.contact), letter.language)
  const firmLine = contact === '' ? labels.customerAlone : labels.customerWithContact
  return [
    ...(customer === '' ? [] : [filled(firmLine, { customer })]),
    ...(contact === '' ? [] : [filled(labels.contactLine, { contact })]),
  ]
}

/** The last lines: the greeting and the one person responsible, with the ways to reach them. */
export function closingLines(letter: Sender, labels: DocumentLabels): string[] {
  const lineOf: Readonly<Record<string, string>> = {
    firm: signatureLine(labels.firmLine, 'firm', letter.repFirm),
    name: signatureLine(labels.repLine, 'name', letter.repName),
    phone: signatureLine(labels.phoneLine, 'phone', letter.repPhone),
    email: signatureLine(labels.emailLine, 'email', letter.repEmail),
  }
  const lines = labels.signatureOrder.split(' ').map((name) => lineOf[name] ?? '')
  return [labels.closing, ...lines].filter((line) => line !== '')
}

function signatureLine(label: string, name: string, value: string): string {
  const printed = printableLine(value)
  return printed === '' ? '' : filled(label, { [name]: printed })
}
