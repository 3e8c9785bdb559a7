import { clipped } from '../base/clipped.ts'
import type { CustomerOption } from '../proposal/option.ts'
import type { ProposalIssue } from '../proposal/proposal.ts'
import { type DocumentBlock, type DocumentSection, maxDocumentText } from './customer-document.ts'
import { type DocumentLabels, filled } from './document-labels.ts'
import { printable, printableLine } from './printable.ts'

/** One option under its own heading, with what the customer needs to know to choose it. */
export function optionSection(
  option: CustomerOption,
  number: number,
  issues: readonly ProposalIssue[],
  labels: DocumentLabels,
): DocumentSection {
  const rows = [
    { label: labels.byWhen, value: printableLine(option.byWhen) },
    { label: labels.who, value: printableLine(option.who) },
    { label: labels.covers, value: coveredText(option, issues) },
    { label: labels.tangible, value: printable(option.tangible) },
    { label: labels.words, value: printable(option.words) },
    { label: labels.yourPart, value: printable(option.yourPart) },
    { label: labels.standsUntil, value: printableLine(option.standsUntil) },
  ].filter((row) => row.value !== '')
  const whatWeDo = printable(option.whatWeDo)
  const blocks: DocumentBlock[] = []
  // Their own solution is often one line: it is said once.
  if (whatWeDo !== '' && whatWeDo !== printableLine(option.headline))
    blocks.push({ kind: 'paragraph', text: whatWeDo })
  if (rows.length > 0) blocks.push({ kind: 'facts', rows })
  return { role: 'option', heading: optionHeading(option, number, labels), blocks }
}

function optionHeading(option: CustomerOption, number: number, labels: DocumentLabels): string {
  const headline = printableLine(option.headline)
  const label = headline === '' ? labels.optionWithoutHeadline : labels.optionHeading
  return filled(label, { number: String(number), headline })
}

/** The issues an option covers, in the buyer's order, one a line. */
function coveredText(option: CustomerOption, issues: readonly ProposalIssue[]): string {
  const lines = issues
    .filter((issue) => option.covers.includes(issue.id))
    .map((issue) => printableLine(issue.text))
    .filter((text) => text !== '')
  return clipped(lines.join('\n'), maxDocumentText)
}
