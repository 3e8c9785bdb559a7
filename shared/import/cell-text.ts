import { printable, printableLine } from '../document/printable.ts'

const plain = /^(?! )[ -~\u3041-\u30ff\u4e00-\u9faf]*(?<! )$/

/** The text of a cell on one line. `="0012"`, by which spreadsheets keep a nought, is 0012. */
export function cellText(cell: string): string {
  const text = cell.startsWith('="') ? cell.replace(/^="([^"]*)"$/, '$1') : cell
  return plain.test(text) ? text : printableLine(text)
}

/** The same with its lines. */
export function cellLines(cell: string): string {
  return plain.test(cell) ? cell : printable(cell)
}

/** What systems write where there is no date or number. */
const nothing =
  /^(?:[-–—]+|n\/?a|#n\/?a|null|none|0000[-/.]?00[-/.]?00.*|00[-/.]?00[-/.]?0000.*|9999[-/.]?12[-/.]?31.*|31[-/.]?12[-/.]?9999.*|12\/31\/9999.*)$/i

/** Whether a cell that should hold a date or number says that there is none. */
export function saysNothing(text: string): boolean {
  return text === '' || nothing.test(text)
}
