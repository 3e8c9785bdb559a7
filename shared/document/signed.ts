import { markOf, type PrintableDocument } from './internal-document.ts'
import { printableLine } from './printable.ts'

/**
 * A letter with the lines that the firm has under all of its letters. A paper for ourselves stays
 * as it is. Done once, where a document leaves the page that made it.
 */
export function signed<T extends PrintableDocument>(document: T, signature: readonly string[]): T {
  const lines = signature.map(printableLine).filter((line) => line !== '')
  if (markOf(document) !== '' || lines.length === 0) return document
  return { ...document, closing: [...document.closing, ...lines] }
}
