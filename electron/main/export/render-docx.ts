import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from 'docx'
import type { Brand } from '#shared/document/brand.ts'
import type { DocumentSection } from '#shared/document/customer-document.ts'
import { markOf, type PrintableDocument } from '#shared/document/internal-document.ts'
import { printableLine } from '#shared/document/printable.ts'
import { blockChildren, runs } from './docx-blocks.ts'
import { letterHead, textLine } from './docx-head.ts'
import { type Look, lookOf, numbering, stylesFor } from './docx-look.ts'

/**
 * The document as a Word file: real heading styles, the firm's paper, page numbers, the document's language set,
 * and each option kept on one page where it fits on one. Load this file lazily: the library is big.
 */
export async function renderDocx(document: PrintableDocument, brand: Brand): Promise<Buffer> {
  const look = lookOf(brand)
  const author = printableLine(document.from.join(', '))
  const file = new Document({
    title: printableLine(document.title),
    creator: author,
    lastModifiedBy: author,
    styles: stylesFor(document.language, look),
    numbering,
    sections: [
      {
        properties: { page: look.page },
        footers: { default: pageNumbers() },
        children: [
          ...mark(document),
          ...letterHead(document, brand, look),
          title(document),
          ...document.sections.flatMap((section, index) => sectionChildren(section, index, look)),
          ...closing(document),
        ],
      },
    ],
  })
  return Packer.toBuffer(file)
}

function mark(document: PrintableDocument): Paragraph[] {
  const text = markOf(document)
  return text === '' ? [] : [textLine(text, { bold: true })]
}

function title({ title: text }: PrintableDocument): Paragraph {
  return new Paragraph({ heading: HeadingLevel.TITLE, children: runs(text) })
}

function sectionChildren(
  section: DocumentSection,
  index: number,
  look: Look,
): (Paragraph | Table)[] {
  const isOption = section.role === 'option'
  const heading =
    section.heading === null
      ? []
      : [
          isOption
            ? new Paragraph({ style: 'OptionHeading', children: runs(section.heading) })
            : new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(section.heading) }),
        ]
  const blocks = section.blocks.flatMap((block, place) =>
    blockChildren(block, isOption, index * 1000 + place, look),
  )
  return [...heading, ...blocks]
}

function closing({ language, closing: lines }: PrintableDocument): Paragraph[] {
  return lines.map(
    (line, index) =>
      new Paragraph({
        keepNext: index < lines.length - 1,
        keepLines: true,
        // Room for a signature under the closing words of a Western letter.
        spacing: {
          before: index === 0 ? 360 : index === 1 && language === 'en' ? 520 : 0,
          after: 0,
        },
        ...(language === 'ja' ? { alignment: AlignmentType.RIGHT } : {}),
        children: runs(line),
      }),
  )
}

function pageNumbers(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'Small',
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
      }),
    ],
  })
}
