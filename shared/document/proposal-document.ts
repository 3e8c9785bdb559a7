import type { CustomerProposal } from '../proposal/customer-proposal.ts'
import { addressLines, closingLines } from './address-lines.ts'
import { comparisonSection } from './comparison-section.ts'
import type { CustomerDocument, DocumentSection } from './customer-document.ts'
import { type DocumentLabels, filled } from './document-labels.ts'
import { optionSection } from './option-section.ts'
import { isFilled, line, paragraphs } from './paragraphs.ts'
import { printableLine } from './printable.ts'

/**
 * What the customer is given (method: "The document"): the apology with responsibility first, what
 * happened, the options side by side and each under its own heading, what we change, how we keep in
 * touch, and one named contact. What was not filled in is left out.
 *
 * Takes the customer's half only: a proposal with a private half does not compile here.
 */
export function proposalDocument(
  proposal: CustomerProposal,
  labels: DocumentLabels,
  dateLine: string,
): CustomerDocument {
  const { letter } = proposal
  return {
    language: letter.language,
    title: labels.title,
    dateLine: printableLine(dateLine),
    to: addressLines(letter, labels),
    from: [printableLine(letter.repFirm), repLine(letter.repName, labels)].filter(isFilled),
    sender: { name: printableLine(letter.repName), email: printableLine(letter.repEmail) },
    sections: [
      openingSection(proposal, labels),
      textSection(labels.whatHappened, letter.whatHappened),
      comparisonSection(proposal, labels),
      ...proposal.options.map((option, index) =>
        optionSection(option, index + 1, proposal.issues, labels),
      ),
      textSection(labels.whatWeChange, letter.whatWeChange),
      textSection(labels.updateRhythm, letter.updateRhythm),
      endSection(labels),
    ].filter((section) => section !== null),
    closing: closingLines(letter, labels),
  }
}

function openingSection(proposal: CustomerProposal, labels: DocumentLabels): DocumentSection {
  const { letter, options } = proposal
  const contact = printableLine(letter.contact)
  const greeting = isFilled(contact)
    ? filled(labels.greetingContact, { contact })
    : labels.greetingAnyone
  const ways = options.length === 1 ? labels.waysForward_one : labels.waysForward_other
  return {
    role: 'plain',
    heading: null,
    blocks: [
      ...paragraphs(greeting),
      ...paragraphs(letter.apology),
      ...(options.length > 0 ? paragraphs(filled(ways, { count: String(options.length) })) : []),
      ...line('end', labels.letterEnd),
      ...line('centre', labels.detailsBegin),
    ],
  }
}

function endSection(labels: DocumentLabels): DocumentSection | null {
  const blocks = [...line('end', labels.detailsEnd), ...paragraphs(labels.askAnyTime)]
  return blocks.length > 0 ? { role: 'plain', heading: null, blocks } : null
}

function textSection(heading: string, text: string): DocumentSection | null {
  const blocks = paragraphs(text)
  return blocks.length > 0 ? { role: 'plain', heading, blocks } : null
}

function repLine(name: string, labels: DocumentLabels): string {
  const printed = printableLine(name)
  return isFilled(printed) ? filled(labels.repLine, { name: printed }) : ''
}
