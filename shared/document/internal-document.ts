import { z } from '../base/schema.ts'
import {
  type CustomerDocument,
  customerDocumentSchema,
  maxDocumentText,
} from './customer-document.ts'

/**
 * A paper for ourselves: it may hold what a customer must never read, so it says what it is. It is
 * no customer document, and no customer document is ever made from it: the types do not fit.
 */
export const internalDocumentSchema = customerDocumentSchema.extend({
  /** "Internal: not for the customer", at the top of whatever is made from it. */
  mark: z.string().min(1).max(maxDocumentText),
})
export type InternalDocument = z.infer<typeof internalDocumentSchema>

/** What can be shown, printed, saved and copied. */
export type PrintableDocument = CustomerDocument | InternalDocument
export const printableDocumentSchema = z.union([customerDocumentSchema, internalDocumentSchema])

/** What stands above all else: nothing on a paper that may leave the house. */
export function markOf(document: PrintableDocument): string {
  return document.mark ?? ''
}
