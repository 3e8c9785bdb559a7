import papaparse from 'papaparse'
import type { Table } from '#shared/case-data/case-table.ts'
import type { CsvNotation } from '#shared/ipc/desktop-api.ts'

/**
 * What spreadsheets take for the begin of a formula, in full width too: they reckon with it. Not a
 * phone number with its country: the worst that is made of it is a number, and a CRM looks people up
 * by it.
 */
const formula = /^(?!\+\d[\d\s().-]{3,40}$)[=+\-@\t\r\n＝＋－＠]/

const byteOrderMark = '\uFEFF'
const lineEnds = { crlf: '\r\n', lf: '\n' } as const

/** As spreadsheets like it: without the mark Excel takes UTF-8 for the system's old code page. */
export const forSpreadsheets: CsvNotation = { byteOrderMark: true, lineEnd: 'crlf' }

/**
 * A table as CSV (RFC 4180, UTF-8). A cell that a spreadsheet would reckon out begins with an
 * apostrophe instead. Load this file lazily.
 */
export function renderCsv({ head, rows }: Table, notation: CsvNotation): string {
  const newline = lineEnds[notation.lineEnd]
  const text = papaparse.unparse([head, ...rows], { escapeFormulae: formula, newline })
  return `${notation.byteOrderMark ? byteOrderMark : ''}${text}${newline}`
}
