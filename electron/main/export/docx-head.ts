import {
  AlignmentType,
  type IBorderOptions,
  ImageRun,
  LineRuleType,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Brand, Logo } from '#shared/document/brand.ts'
import type { PrintableDocument } from '#shared/document/internal-document.ts'
import { printableLine } from '#shared/document/printable.ts'
import { runs } from './docx-blocks.ts'
import { ink, inkSoft, type Look } from './docx-look.ts'

/** Who writes, when and to whom, in the order of the language. */
export function letterHead(
  document: PrintableDocument,
  brand: Brand,
  look: Look,
): (Paragraph | Table)[] {
  const { language, dateLine, to, from, mark } = document
  // Our own papers are nobody's letters.
  const logo = mark === undefined ? brand.logo : null
  const date = dateLine === '' ? [] : [endLine(dateLine)]
  if (language === 'ja') {
    const picture = logo
      ? [
          new Paragraph({
            alignment: AlignmentType.RIGHT,
            spacing: highAsPicture,
            children: [logoRun(logo, from, 11)],
          }),
        ]
      : []
    return [...date, ...addressee(to), ...picture, ...senderLines(from, ink)]
  }
  return [...sender(from, logo, look), ...(to.length > 0 ? dated(to, dateLine, look) : date)]
}

export function textLine(text: string, look: { bold?: boolean }): Paragraph {
  return new Paragraph({ spacing: { after: 0 }, children: runs(text, look) })
}

// As high as the picture, whatever height the language's lines have.
const highAsPicture = { after: 60, line: 240, lineRule: LineRuleType.AUTO }

function endLine(text: string): Paragraph {
  return new Paragraph({ style: 'Small', alignment: AlignmentType.RIGHT, children: runs(text) })
}

function addressee(to: readonly string[]): Paragraph[] {
  return to.map((line, index) => textLine(line, { bold: index === 0 }))
}

/** Along the top, over a line of the firm's colour; a logo at the left of it. */
function sender(from: readonly string[], logo: Logo | null, look: Look): (Paragraph | Table)[] {
  if (logo) return [besideLogo(from, logo, look), room()]
  if (from.length === 0) return []
  const lines = from.map(
    (line, index) =>
      new Paragraph({
        style: 'Small',
        ...(index === from.length - 1 ? { border: { bottom: under(look) } } : {}),
        children: runs(line, index === 0 ? { bold: true, color: look.accent, size: 25 } : {}),
      }),
  )
  return [...lines, room()]
}

const under = ({ accentLine }: Look): IBorderOptions => ({ ...accentLine, space: 5 })
const room = () => new Paragraph({ spacing: { before: 0, after: 0, line: 200, lineRule: 'exact' } })

function besideLogo(from: readonly string[], logo: Logo, look: Look): Table {
  const half = Math.floor(look.textWidth / 2)
  const cell = (children: Paragraph[]) =>
    new TableCell({
      width: { size: half, type: WidthType.DXA },
      margins: { left: 0, right: 0, bottom: 100 },
      verticalAlign: VerticalAlignTable.BOTTOM,
      children,
    })
  const picture = new Paragraph({ spacing: highAsPicture, children: [logoRun(logo, from, 13)] })
  return new Table({
    columnWidths: [half, half],
    layout: TableLayoutType.FIXED,
    width: { size: half * 2, type: WidthType.DXA },
    borders: { ...TableBorders.NONE, bottom: look.accentLine },
    rows: [
      new TableRow({
        cantSplit: true,
        children: [cell([picture]), cell(senderLines(from, look.accent))],
      }),
    ],
  })
}

/** At the end of the line, the firm first and strongest. */
function senderLines(from: readonly string[], color: string): Paragraph[] {
  return from.map(
    (line, index) =>
      new Paragraph({
        style: 'Small',
        alignment: AlignmentType.RIGHT,
        children: runs(line, index === 0 ? { bold: true, color } : {}),
      }),
  )
}

/** The day stands beside the first line of the address. */
function dated(to: readonly string[], dateLine: string, look: Look): Paragraph[] {
  const [first = '', ...others] = to
  const line = new Paragraph({
    spacing: { after: 0 },
    tabStops: [{ type: TabStopType.RIGHT, position: look.textWidth }],
    children: [
      ...runs(first, { bold: true }),
      ...(dateLine === ''
        ? []
        : [new TextRun({ text: `\t${printableLine(dateLine)}`, color: inkSoft, size: 19 })]),
    ],
  })
  return [line, ...others.map((text) => textLine(text, {}))]
}

const perMm = 96 / 25.4

/** As large as on the printed page: at most 62 mm wide, and never enlarged. */
function logoRun(logo: Logo, from: readonly string[], highestMm: number): ImageRun {
  const { width, height } = logo
  const scale = Math.min(1, (62 * perMm) / width, (highestMm * perMm) / height)
  const name = printableLine(from[0] ?? '')
  return new ImageRun({
    type: 'png',
    data: Buffer.from(logo.png, 'base64'),
    transformation: {
      width: Math.max(1, Math.round(width * scale)),
      height: Math.max(1, Math.round(height * scale)),
    },
    altText: { name: 'Logo', title: name, description: name },
  })
}
