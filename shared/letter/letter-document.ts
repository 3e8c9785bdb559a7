import { addressLines, closingLines } from '../document/address-lines.ts'
import type {
  CustomerDocument,
  DocumentBlock,
  DocumentSection,
} from '../document/customer-document.ts'
import { type DocumentLabels, filled } from '../document/document-labels.ts'
import { isFilled, line, paragraphs } from '../document/paragraphs.ts'
import { printable, printableLine } from '../document/printable.ts'
import type { WithoutPrivateHalf } from '../proposal/customer-proposal.ts'
import type { FormLayout, LayoutBlock } from './form.ts'
import type { WrittenLetter } from './letter.ts'
import type { LetterPart } from './part.ts'

/** What a letter says. It has no private half, and nothing that has one fits. */
export type CustomerLetterWords = WithoutPrivateHalf & WrittenLetter

/** A letter on paper, by the layout of its form. What was not filled in is left out. */
export function letterDocument(
  letter: CustomerLetterWords,
  layout: FormLayout,
  labels: DocumentLabels,
  dateLine: string,
): CustomerDocument {
  const { language } = letter
  const said = (part: LetterPart) => letter.parts[part] ?? ''
  const people = {
    language,
    customer: said('customer'),
    contact: said('contact'),
    repName: said('repName'),
    repFirm: said('repFirm'),
    repPhone: said('repPhone'),
    repEmail: said('repEmail'),
  }
  const ownTitle = layout.titlePart ? printableLine(said(layout.titlePart)) : ''
  return {
    language,
    title: ownTitle || layout.title,
    dateLine: printableLine(dateLine),
    to: addressLines(people, labels),
    from: [printableLine(people.repFirm), signerLine(layout, said, labels)].filter(isFilled),
    sender: { name: printableLine(people.repName), email: printableLine(people.repEmail) },
    sections: [...greeting(layout, said, labels), ...bodySections(layout, said)],
    closing: closingLines(people, labels),
  }
}

type Said = (part: LetterPart) => string

/** Whoever signs for the firm; without one, the rep. */
function signerLine({ signerPart }: FormLayout, said: Said, labels: DocumentLabels): string {
  const signer = signerPart ? printableLine(said(signerPart)) : ''
  const rep = printableLine(said('repName'))
  return signer || (rep === '' ? '' : filled(labels.repLine, { name: rep }))
}

function greeting(layout: FormLayout, said: Said, labels: DocumentLabels): DocumentSection[] {
  const contact = printableLine(said('contact'))
  if (!layout.greets || contact === '') return []
  const blocks = paragraphs(filled(labels.greetingContact, { contact }))
  return [{ role: 'plain', heading: null, blocks }]
}

function bodySections(layout: FormLayout, said: Said): DocumentSection[] {
  const sections: DocumentSection[] = []
  let number = 0
  for (const section of layout.sections) {
    const blocks = section.blocks.flatMap((block) => blocksOf(block, said))
    if (blocks.length === 0) continue
    if (section.heading?.includes('{{n}}')) number += 1
    const heading = section.heading && filled(section.heading, { n: String(number) })
    sections.push({ role: 'plain', heading, blocks })
  }
  return sections
}

function blocksOf(block: LayoutBlock, said: Said): DocumentBlock[] {
  switch (block.kind) {
    case 'text':
      return paragraphs(said(block.part))
    case 'list': {
      const items = linesOf(said(block.part))
      return items.length > 0 ? [{ kind: 'list', ordered: block.ordered, items }] : []
    }
    case 'rows':
      return rowBlocks(linesOf(said(block.part)))
    case 'facts': {
      const rows = block.rows
        .map(({ part, label }) => ({ label, value: printable(said(part)) }))
        .filter(({ value }) => isFilled(value))
      return rows.length > 0 ? [{ kind: 'facts', rows }] : []
    }
    case 'words': {
      const isAnnounced = block.with?.some((part) => printable(said(part)) !== '') ?? true
      if (!isAnnounced) return []
      return block.place === 'start' ? paragraphs(block.say) : line(block.place, block.say)
    }
  }
}

const linesOf = (text: string) =>
  printable(text)
    .split('\n')
    .map((one) => one.trim())
    .filter(isFilled)

// The first colon that is not within a time: "9:05".
const labelled = /^(.{1,80}?)(?:：|:(?!\d))\s*(.+)$/u

/** Lines with a label before a colon, as rows. A line without one goes on with the row before it. */
function rowBlocks(lines: readonly string[]): DocumentBlock[] {
  const before: string[] = []
  const rows: { label: string; value: string }[] = []
  for (const text of lines) {
    const [, label, value] = labelled.exec(text) ?? []
    const last = rows.at(-1)
    if (label !== undefined && value !== undefined) rows.push({ label: label.trim(), value })
    else if (last) last.value += `\n${text}`
    else before.push(text)
  }
  return [
    ...before.flatMap(paragraphs),
    ...(rows.length > 0 ? [{ kind: 'facts', rows } as const] : []),
  ]
}
