import type { Language } from '../base/language.ts'
import type { Paper } from '../document/brand.ts'
import type { DocumentBlock, DocumentSection } from '../document/customer-document.ts'
import { filled } from '../document/document-labels.ts'
import { linesIn, shortened } from './text-cells.ts'

/** A part of a paper that must fit on a page: a heading over lines, the most important first. */
export type PagePart =
  | { readonly kind: 'facts'; readonly heading: string | null; readonly rows: readonly Row[] }
  | {
      readonly kind: 'list'
      readonly heading: string
      readonly items: readonly string[]
      readonly ordered?: boolean
      /** Nothing of it is left out. */
      readonly isWhole?: boolean
    }
  | {
      readonly kind: 'table'
      readonly heading: string
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
      /** Nothing of it is left out. */
      readonly isWhole?: boolean
      /** All but the first column are amounts. */
      readonly amounts?: boolean
    }
type Row = { readonly label: string; readonly value: string }

/**
 * What a page of an internal paper holds, as `document.css` sets it: lines below its head, and
 * cells a full line. A cell is the width of a small letter; a Japanese one has two.
 */
const pages: Readonly<Record<Paper, Readonly<Record<Language, { lines: number; cells: number }>>>> =
  {
    a4: { en: { lines: 55, cells: 98 }, ja: { lines: 49, cells: 98 } },
    // 18 mm shorter; that it is 6 mm wider is not counted on.
    letter: { en: { lines: 50, cells: 98 }, ja: { lines: 45, cells: 98 } },
  }
/** A heading with the room around it, and the line below a row of a table, in lines. */
const headingLines = 2.3
const rowLines = 0.35
/** Cut short in turn: lines an item and a fact may have, and how many items a list keeps. */
const cuts = [
  { item: 3, fact: 4, fewest: 3 },
  { item: 2, fact: 4, fewest: 2 },
  { item: 1, fact: 3, fewest: 1 },
  { item: 1, fact: 1, fewest: 1 },
] as const
type Cut = (typeof cuts)[number]

/**
 * The parts as sections that fit on one page: texts that run on are cut short, and the longest list
 * gives up its last item, again and again; each says how many more the case has.
 * @param more "… and {{count}} more in the case"
 * @param sheets how many pages they may take
 */
export function onePage(
  parts: readonly PagePart[],
  { language, paper }: { readonly language: Language; readonly paper: Paper },
  more: string,
  sheets = 1,
): DocumentSection[] {
  const { cells } = pages[paper][language]
  const lines = sheets * pages[paper][language].lines
  for (const cut of cuts) {
    const short = parts.map((part) => cutShort(part, cells, cut))
    const kept = fewerItems(short, cut.fewest, (counts) => heightOf(short, counts, cells) > lines)
    if (cut === cuts.at(-1) || heightOf(short, kept, cells) <= lines) {
      return short.flatMap((part, index) => sectionOf(part, kept[index] ?? 0, more))
    }
  }
  return []
}

/** How many items of each part stay until it is not too high any more, or nothing can go. */
function fewerItems(
  parts: readonly PagePart[],
  fewest: number,
  isTooHigh: (kept: readonly number[]) => boolean,
): number[] {
  const kept = parts.map(lengthOf)
  while (isTooHigh(kept)) {
    const longest = indexOfLongest(parts, kept, fewest)
    if (longest === null) break
    kept[longest] = (kept[longest] ?? 0) - 1
  }
  return kept
}

const heightOf = (parts: readonly PagePart[], kept: readonly number[], cells: number) =>
  sumOf([...parts.entries()], ([index, part]) => linesOf(part, kept[index] ?? 0, cells))

const lengthOf = (part: PagePart) => (part.kind === 'list' ? part.items : part.rows).length

/** Facts are what the page is for, and some lists are short by nature: they stay whole. */
function indexOfLongest(
  parts: readonly PagePart[],
  kept: readonly number[],
  fewest: number,
): number | null {
  let longest: number | null = null
  for (const [index, part] of parts.entries()) {
    const length = kept[index] ?? 0
    const isWhole = part.kind === 'facts' || part.isWhole === true
    if (isWhole || length <= fewest) continue
    if (longest === null || length > (kept[longest] ?? 0)) longest = index
  }
  return longest
}

function linesOf(part: PagePart, kept: number, cells: number): number {
  const length = lengthOf(part)
  if (length === 0) return 0
  const heading = part.heading === null ? 0 : headingLines
  const rest = kept < length ? 1.3 : 0
  if (part.kind === 'list') {
    return (
      heading + rest + sumOf(part.items.slice(0, kept), (item) => linesIn(item, itemCells(cells)))
    )
  }
  const rows =
    part.kind === 'facts' ? part.rows.map(({ value }) => ['', value]) : part.rows.slice(0, kept)
  const columns = part.kind === 'facts' ? factColumns : columnsOf(part)
  const heights = rows.map((row) =>
    Math.max(...columns.map((share, index) => linesIn(row[index] ?? '', share * cells))),
  )
  const head = part.kind === 'table' ? 1 + rowLines : 0
  return heading + head + rest + sumOf(heights, (height) => height + rowLines)
}

const itemCells = (cells: number) => cells - 6
/** What part of a line a column has; the first one of a fact is a label that we wrote. */
const factColumns = [1, 0.74] as const
const tableColumns = [0.14, 0.47, 0.26] as const
const amountColumns = [0.4, 0.19, 0.19, 0.19] as const

const columnsOf = ({ amounts }: { readonly amounts?: boolean }) =>
  amounts === true ? amountColumns : tableColumns

const sumOf = <T>(items: readonly T[], lines: (item: T) => number) =>
  items.reduce((sum, item) => sum + lines(item), 0)

function cutShort(part: PagePart, cells: number, { item, fact }: Cut): PagePart {
  if (part.kind === 'list') {
    return { ...part, items: part.items.map((text) => shortened(text, itemCells(cells), item)) }
  }
  if (part.kind === 'facts') {
    const room = factColumns[1] * cells
    return {
      ...part,
      rows: part.rows.map((row) => ({ ...row, value: shortened(row.value, room, fact) })),
    }
  }
  // Who and when have two lines: a date has no room on one.
  const rows = part.rows.map((row) =>
    row.map((cell, index) =>
      shortened(cell, (columnsOf(part)[index] ?? 1) * cells, index === 1 ? item : 2),
    ),
  )
  return { ...part, rows }
}

function sectionOf(part: PagePart, kept: number, more: string): DocumentSection[] {
  const length = lengthOf(part)
  if (length === 0) return []
  const left = length - kept
  const rest: DocumentBlock[] =
    left > 0 ? [{ kind: 'paragraph', text: filled(more, { count: String(left) }) }] : []
  const block: DocumentBlock =
    part.kind === 'list'
      ? { kind: 'list', ordered: part.ordered ?? false, items: part.items.slice(0, kept) }
      : part.kind === 'facts'
        ? { kind: 'facts', rows: [...part.rows] }
        : {
            kind: 'table',
            head: [...part.head],
            rows: part.rows.slice(0, kept).map((row) => [...row]),
            ...(part.amounts === true ? { amounts: true } : {}),
          }
  return [{ role: 'plain', heading: part.heading, blocks: [block, ...rest] }]
}
