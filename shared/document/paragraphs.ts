import type { DocumentBlock } from './customer-document.ts'
import { printable } from './printable.ts'

/** A text parted into paragraphs at its blank lines; none for an empty text. */
export function paragraphs(text: string): DocumentBlock[] {
  return printable(text)
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(isFilled)
    .map((paragraph) => ({ kind: 'paragraph', text: paragraph }))
}

/** A line set apart; none for an empty text. */
export function line(place: 'centre' | 'end', text: string): DocumentBlock[] {
  return isFilled(text) ? [{ kind: 'line', place, text }] : []
}

export const isFilled = (text: string) => text !== ''
