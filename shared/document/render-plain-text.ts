import type { DocumentBlock } from './customer-document.ts'
import { markOf, type PrintableDocument } from './internal-document.ts'
import { printable, printableLine } from './printable.ts'
import { colon } from './typography.ts'

/** The document as text without any markup, for the clipboard and for plain e-mail. */
export function renderPlainText(document: PrintableDocument): string {
  const parts = [
    [printableLine(markOf(document))],
    [underlined(document.title, '=')],
    [printableLine(document.dateLine)],
    document.to.map(printableLine),
    document.from.map(printableLine),
    ...document.sections.flatMap((section) => [
      section.heading === null ? [] : [underlined(section.heading, '-')],
      ...section.blocks.map((block) => blockLines(block, colon[document.language])),
    ]),
    document.closing.map(printableLine),
  ]
  const filled = parts.map((lines) => lines.join('\n')).filter((part) => part !== '')
  return `${filled.join('\n\n')}\n`
}

function blockLines(block: DocumentBlock, between: string): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'line':
      return [printable(block.text)]
    case 'list':
      return block.items.map((item, index) =>
        indented(block.ordered ? `${index + 1}. ` : '- ', printable(item)),
      )
    case 'facts':
      return block.rows.map((row) =>
        indented('', `${printableLine(row.label)}${between}${printable(row.value)}`),
      )
    case 'table':
      return block.rows.flatMap(([label = '', ...cells]) => [
        printableLine(label),
        ...cells.map((cell, index) =>
          indented(
            '  ',
            `${printableLine(block.head[index + 1] ?? '')}${between}${printable(cell)}`,
          ),
        ),
      ])
  }
}

/** Further lines of a text stand further in, so that they are seen to belong to the first. */
function indented(lead: string, text: string): string {
  return lead + text.split('\n').join(`\n${' '.repeat(lead.length + 2)}`)
}

const widest = 60

function underlined(heading: string, character: string): string {
  const text = printableLine(heading)
  return `${text}\n${character.repeat(Math.min(widest, cellsOf(text)))}`
}

// East Asian characters are two cells wide where a cell is a letter's width.
function cellsOf(text: string): number {
  return [...text].reduce(
    (cells, character) =>
      cells +
      (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}　-〿＀-｠]/u.test(character) ? 2 : 1),
    0,
  )
}
