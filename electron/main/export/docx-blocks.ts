import {
  AlignmentType,
  type IBorderOptions,
  type IParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { DocumentBlock } from '#shared/document/customer-document.ts'
import { printable } from '#shared/document/printable.ts'
import { bulletList, inkSoft, type Look, noLine, orderedList, thinLine } from './docx-look.ts'

type RunLook = { readonly bold?: boolean; readonly color?: string; readonly size?: number }

/** A text as runs, its line ends as breaks. Nothing that XML can't hold gets this far. */
export function runs(text: string, look: RunLook = {}): TextRun[] {
  return printable(text)
    .split('\n')
    .map((line, index) => new TextRun({ ...look, text: line, ...(index > 0 ? { break: 1 } : {}) }))
}

/**
 * The paragraphs and tables of one block. `keep` holds it on one page with what follows;
 * `instance` numbers ordered lists apart from each other.
 */
export function blockChildren(
  block: DocumentBlock,
  keep: boolean,
  instance: number,
  look: Look,
): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraph(block.text, { keepNext: keep })]
    case 'line':
      return [
        paragraph(block.text, {
          alignment: block.place === 'end' ? AlignmentType.RIGHT : AlignmentType.CENTER,
        }),
      ]
    case 'list':
      return block.items.map((item) =>
        paragraph(item, {
          keepNext: keep,
          numbering: { reference: block.ordered ? orderedList : bulletList, level: 0, instance },
        }),
      )
    case 'facts':
      return [factsTable(block.rows, keep, look), gap()]
    case 'table':
      return [comparisonTable(block, look), gap()]
  }
}

function paragraph(text: string, options: IParagraphOptions): Paragraph {
  return new Paragraph({ ...options, keepLines: true, children: runs(text) })
}

// Word needs a paragraph between a table and the next one.
const gap = () => new Paragraph({ spacing: { before: 0, after: 0, line: 120, lineRule: 'exact' } })

function factsTable(
  rows: readonly { label: string; value: string }[],
  keep: boolean,
  { textWidth }: Look,
): Table {
  const labelWidth = Math.round(textWidth * 0.27)
  return table(
    thinLine,
    [labelWidth, textWidth - labelWidth],
    rows.map(
      ({ label, value }, index) =>
        new TableRow({
          cantSplit: true,
          children: [
            cell(runs(label, { color: inkSoft }), labelWidth, keep && index < rows.length - 1),
            cell(runs(value), textWidth - labelWidth, keep && index < rows.length - 1),
          ],
        }),
    ),
  )
}

function comparisonTable(
  { head, rows, amounts = false }: Extract<DocumentBlock, { kind: 'table' }>,
  { textWidth, accentLine }: Look,
): Table {
  const labelWidth = Math.round(textWidth * (amounts ? 0.43 : 0.27))
  const width = Math.floor((textWidth - labelWidth) / Math.max(1, head.length - 1))
  const widths = head.map((_, index) => (index === 0 ? labelWidth : width))
  const cellsOf = (texts: readonly string[], look: (index: number) => RunLook) =>
    widths.map((cellWidth, index) =>
      cell(runs(texts[index] ?? '', look(index)), cellWidth, false, amounts && index > 0),
    )
  return table(accentLine, widths, [
    new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: cellsOf(head, () => ({ bold: true })),
    }),
    ...rows.map(
      (texts) =>
        new TableRow({
          cantSplit: true,
          children: cellsOf(texts, (index) => (index === 0 ? { color: inkSoft } : {})),
        }),
    ),
  ])
}

function table(
  top: IBorderOptions,
  columnWidths: readonly number[],
  rows: readonly TableRow[],
): Table {
  return new Table({
    rows: [...rows],
    columnWidths: [...columnWidths],
    layout: TableLayoutType.FIXED,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    borders: {
      top,
      bottom: thinLine,
      left: noLine,
      right: noLine,
      insideHorizontal: thinLine,
      insideVertical: noLine,
    },
  })
}

function cell(children: TextRun[], width: number, keepNext: boolean, isAmount = false): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 0, right: 160 },
    children: [
      new Paragraph({
        keepNext,
        spacing: { after: 0 },
        ...(isAmount ? { alignment: AlignmentType.END } : {}),
        children,
      }),
    ],
  })
}
