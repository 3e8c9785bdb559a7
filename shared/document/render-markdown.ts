import type { BlockContent, PhrasingContent, Root, RootContent, TableRow } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { DocumentBlock } from './customer-document.ts'
import { markOf, type PrintableDocument } from './internal-document.ts'
import { printable, printableLine } from './printable.ts'
import { colon } from './typography.ts'

/**
 * The document as Markdown (GitHub's flavour: it has tables). Every text goes through a syntax tree
 * and is escaped by its writer, so that no field can make a heading, a link or a table of its own.
 */
export function renderMarkdown(document: PrintableDocument): string {
  const children: RootContent[] = [
    ...lines([markOf(document)]),
    heading(1, document.title),
    ...lines([document.dateLine]),
    ...lines(document.to),
    ...lines(document.from),
    ...document.sections.flatMap((section): RootContent[] => [
      ...(section.heading === null ? [] : [heading(2, section.heading)]),
      ...section.blocks.flatMap((block) => blockNodes(block, document)),
    ]),
    ...lines(document.closing),
  ]
  const root: Root = { type: 'root', children }
  return toMarkdown(root, {
    bullet: '-',
    emphasis: '*',
    rule: '-',
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  })
}

function blockNodes(block: DocumentBlock, { language }: PrintableDocument): BlockContent[] {
  switch (block.kind) {
    case 'paragraph':
    case 'line':
      return paragraph(phrasing(block.text))
    case 'list':
      return [list(block.items.map(phrasing), block.ordered)]
    case 'facts':
      return [
        list(
          block.rows.map((row) => [
            { type: 'strong', children: phrasing(printableLine(row.label)) },
            { type: 'text', value: colon[language] },
            ...phrasing(row.value),
          ]),
          false,
        ),
      ]
    case 'table':
      return [{ type: 'table', children: [block.head, ...block.rows].map(tableRow) }]
  }
}

function heading(depth: 1 | 2, text: string): RootContent {
  return { type: 'heading', depth, children: phrasing(printableLine(text)) }
}

/** Lines of an address: one paragraph with a break after each. */
function lines(texts: readonly string[]): BlockContent[] {
  return paragraph(phrasing(texts.map(printableLine).join('\n')))
}

function paragraph(children: PhrasingContent[]): BlockContent[] {
  return children.length === 0 ? [] : [{ type: 'paragraph', children }]
}

function list(items: readonly PhrasingContent[][], ordered: boolean): BlockContent {
  return {
    type: 'list',
    ordered,
    spread: false,
    children: items.map((item) => ({
      type: 'listItem',
      spread: false,
      children: paragraph(item),
    })),
  }
}

function tableRow(cells: readonly string[]): TableRow {
  return {
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: phrasing(cell) })),
  }
}

/** A text with its line ends as breaks. Blank lines go: they would end the paragraph. */
function phrasing(text: string): PhrasingContent[] {
  return printable(text)
    .split('\n')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((value, index): PhrasingContent[] => [
      ...(index === 0 ? [] : [{ type: 'break' } as const]),
      { type: 'text', value },
    ])
}
