import { isWholePng } from '#shared/document/logo.ts'
import type { ChartFile } from '#shared/ipc/desktop-api.ts'
import { forSpreadsheets, renderCsv } from './render-csv.ts'

/**
 * A chart as a file. Load this file lazily.
 * @throws where what should be a picture is something else: a page can't write whatever it likes
 */
export function renderChart(file: ChartFile): string | Uint8Array {
  if (file.as === 'csv') return renderCsv(file.table, forSpreadsheets)
  const bytes = Buffer.from(file.png, 'base64')
  if (!isWholePng(bytes)) throw new Error('A chart that is no PNG')
  return bytes
}
