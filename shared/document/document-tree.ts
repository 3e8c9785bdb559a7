import type { Element, ElementContent, Properties } from 'hast'
import { h } from 'hastscript'
import type { DocumentBlock, DocumentSection } from './customer-document.ts'
import { markOf, type PrintableDocument } from './internal-document.ts'
import { printable, printableLine } from './printable.ts'

/** A part of a document that may look its own way. */
export type Part =
  | 'mark'
  | 'head'
  | 'letterhead'
  | 'logo'
  | 'date'
  | 'from'
  | 'to'
  | 'title'
  | 'option'
  | 'heading'
  | 'optionHeading'
  | 'paragraph'
  | 'centre'
  | 'end'
  | 'list'
  | 'item'
  | 'facts'
  | 'comparison'
  | 'amounts'
  | 'columnName'
  | 'rowName'
  | 'cell'
  | 'closing'
  | 'closingLine'

/** What makes a part look as it does: class names of a style sheet, or styles of its own. */
export type Dress = (part: Part) => Properties

/** The firm's logo where it can be seen, and its size in pixels. */
export type Picture = { readonly src: string; readonly width: number; readonly height: number }

/**
 * The document as an HTML tree. Texts are nodes of the tree and its writer escapes them, so that no
 * field can make an element, end a script or lead anywhere.
 */
export function documentTree(
  document: PrintableDocument,
  dress: Dress,
  logo: Picture | null,
): ElementContent[] {
  return [
    ...oneLine('mark', markOf(document), dress),
    h('header', dress('head'), headParts(document, dress, logo)),
    h('h1', dress('title'), printableLine(document.title)),
    ...document.sections.map((section) => sectionElement(section, dress)),
    h(
      'footer',
      dress('closing'),
      document.closing.flatMap((text) => oneLine('closingLine', text, dress)),
    ),
  ]
}

/** A Western letter opens with the sender; a Japanese one with the date and whom it is for. */
function headParts(
  { language, dateLine, to, from }: PrintableDocument,
  dress: Dress,
  logo: Picture | null,
): Element[] {
  const picture = logo && h('img', { ...logo, alt: printableLine(from[0] ?? ''), ...dress('logo') })
  const isNamed = picture !== null || from.length > 0
  const sender = isNamed ? [h('div', dress('letterhead'), picture, lines('from', from, dress))] : []
  const date = oneLine('date', dateLine, dress)
  const addressee = lines('to', to, dress)
  return language === 'ja' ? [...date, ...addressee, ...sender] : [...sender, ...date, ...addressee]
}

function sectionElement({ role, heading, blocks }: DocumentSection, dress: Dress): Element {
  const isOption = role === 'option'
  return h(
    'section',
    isOption ? dress('option') : {},
    heading === null
      ? []
      : h('h2', dress(isOption ? 'optionHeading' : 'heading'), printableLine(heading)),
    blocks.map((block) => blockElement(block, dress)),
  )
}

function blockElement(block: DocumentBlock, dress: Dress): Element {
  switch (block.kind) {
    case 'paragraph':
      return h('p', dress('paragraph'), broken(block.text))
    case 'line':
      return h('p', dress(block.place), broken(block.text))
    case 'list':
      return h(
        block.ordered ? 'ol' : 'ul',
        dress('list'),
        block.items.map((item) => h('li', dress('item'), broken(item))),
      )
    case 'facts':
      return h('table', dress('facts'), [
        h(
          'tbody',
          block.rows.map(({ label, value }) => row(label, [value], dress)),
        ),
      ])
    case 'table':
      return comparison(block, dress)
  }
}

function comparison(
  { head, rows, amounts = false }: Extract<DocumentBlock, { kind: 'table' }>,
  dress: Dress,
): Element {
  const [corner = '', ...names] = head
  const nameCell = (name: string) =>
    h('th', { scope: 'col', ...dress('columnName') }, printableLine(name))
  return h('table', dress(amounts ? 'amounts' : 'comparison'), [
    h('thead', h('tr', h('td', dress('columnName'), printableLine(corner)), names.map(nameCell))),
    h(
      'tbody',
      rows.map(([label = '', ...cells]) => row(label, cells, dress)),
    ),
  ])
}

function row(label: string, cells: readonly string[], dress: Dress): Element {
  return h('tr', [
    h('th', { scope: 'row', ...dress('rowName') }, printableLine(label)),
    ...cells.map((cell) => h('td', dress('cell'), broken(cell))),
  ])
}

function oneLine(part: Part, text: string, dress: Dress): Element[] {
  const printed = printableLine(text)
  return printed === '' ? [] : [h('p', dress(part), printed)]
}

/** Lines of an address: one paragraph with a break after each. */
function lines(part: Part, texts: readonly string[], dress: Dress): Element[] {
  return texts.length === 0 ? [] : [h('p', dress(part), broken(texts.join('\n')))]
}

/** A text with its line ends kept, as elements: they survive being copied. */
function broken(text: string): (Element | string)[] {
  return printable(text)
    .split('\n')
    .flatMap((line, index) => (index === 0 ? [line] : [h('br'), line]))
}
