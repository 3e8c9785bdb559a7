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
import type { DocumentSection } from '#shared/document/customer-document.ts'
import { markOf, type PrintableDocument } from '#shared/document/internal-document.ts'
import { printableLine } from '#shared/document/printable.ts'
import { blockChildren, runs } from './docx-blocks.ts'
import { numbering, page, stylesFor } from './docx-look.ts'

/**
 * The document as a Word file: real heading styles, A4, page numbers, the document's language set,
 * and each option kept on one page where it fits on one. Load this file lazily: the library is big.
 */
export async function renderDocx(document: PrintableDocument): Promise<Buffer> {
  const author = printableLine(document.from.join(', '))
  const file = new Document({
    title: printableLine(document.title),
    creator: author,
    lastModifiedBy: author,
    styles: stylesFor(document.language),
    numbering,
    sections: [
      {
        properties: { page },
        footers: { default: pageNumbers() },
        children: [
          ...mark(document),
          ...letterHead(document),
          ...document.sections.flatMap(sectionChildren),
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

function letterHead({ language, title, dateLine, to, from }: PrintableDocument): Paragraph[] {
  const addressee = to.map((line, index) => textLine(line, { bold: index === 0 }))
  const sender = from.map((line) => endLine(line))
  const date = dateLine === '' ? [] : [endLine(dateLine)]
  const heading = new Paragraph({ heading: HeadingLevel.TITLE, children: runs(title) })
  // A Japanese letter opens with its date, then whom it is for, then who writes.
  return language === 'ja'
    ? [...date, ...addressee, ...sender, heading]
    : [...sender, ...date, ...addressee, heading]
}

function sectionChildren(section: DocumentSection, index: number): (Paragraph | Table)[] {
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
    blockChildren(block, isOption, index * 1000 + place),
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

function textLine(text: string, look: { bold?: boolean }): Paragraph {
  return new Paragraph({ spacing: { after: 0 }, children: runs(text, look) })
}

function endLine(text: string): Paragraph {
  return new Paragraph({ style: 'Small', alignment: AlignmentType.RIGHT, children: runs(text) })
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
