import papaparse from 'papaparse'
import type { Table } from '#shared/case-data/case-table.ts'
import type { CaseDataFile } from '#shared/ipc/desktop-api.ts'

/** A case as a file for other programs. Load this file lazily. */
export function renderCaseData(file: CaseDataFile): string {
  return file.as === 'json' ? `${JSON.stringify(file.data, null, 2)}\n` : renderCsv(file.table)
}

/** What spreadsheets take for the begin of a formula, in full width too: they reckon with it. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/

// Without it Excel takes the file for one in the system's old code page.
const byteOrderMark = '\uFEFF'

/**
 * The table as CSV (RFC 4180, UTF-8). A cell that a spreadsheet would reckon out begins with an
 * apostrophe instead.
 */
function renderCsv({ head, rows }: Table): string {
  const { unparse } = papaparse
  const options = { escapeFormulae: formula, newline: '\r\n' }
  return `${byteOrderMark}${unparse([head, ...rows], options)}\r\n`
}
