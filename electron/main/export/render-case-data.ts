import type { CaseDataFile } from '#shared/ipc/desktop-api.ts'
import { forSpreadsheets, renderCsv } from './render-csv.ts'

/** A case as a file for other programs. Load this file lazily. */
export function renderCaseData(file: CaseDataFile): string {
  return file.as === 'json'
    ? `${JSON.stringify(file.data, null, 2)}\n`
    : renderCsv(file.table, forSpreadsheets)
}
