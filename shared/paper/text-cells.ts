import { clipped } from '../base/clipped.ts'

// How much room a text takes on paper, without a page to measure it on: in cells, the width of a
// small letter. Rather too much than too little.

/** How many lines a text takes in a column of so many cells. */
export function linesIn(text: string, cells: number): number {
  return text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(cellsOf(line) / cells)), 0)
}

const segments = new Intl.Segmenter()

/**
 * A text on at most so many lines of so many cells, with "…" where it was cut; no character is cut
 * in two. One that has more lines of its own is run together first.
 */
export function shortened(text: string, cells: number, most: number): string {
  if (linesIn(text, cells) <= most) return text
  const line = text.replaceAll('\n', ' · ')
  let room = cells * most
  if (cellsOf(line) <= room) return line
  room -= 2
  let end = 0
  for (const { segment, index } of segments.segment(clipped(line, 4 * Math.ceil(room) + 64))) {
    room -= cellsOf(segment)
    if (room < 0) break
    end = index + segment.length
  }
  return `${line.slice(0, end).trimEnd()}…`
}

/** Of a small Latin letter's width one; of a capital a half more; of all that is wider two. */
function cellsOf(text: string): number {
  let cells = 0
  for (const character of text) {
    if (/[\p{Lu}mw@%&]/u.test(character) && character < '\u0250') cells += 1.5
    else cells += /[\u0020-\u024F\u0370-\u04FF–—‘’“”…·]/u.test(character) ? 1 : 2
  }
  return cells
}
