import { z } from '../base/schema.ts'
import {
  accountFieldIds,
  fieldsOfMany,
  type ImportFieldId,
  orderFieldIds,
} from './import-fields.ts'

const names = z.array(z.string().min(1).max(60))
const many = Object.keys(fieldsOfMany) as ImportFieldId[]

/** What the columns of common systems are called, the likeliest first, in all languages at once. */
export const columnNamesSchema = z.strictObject({
  schemaVersion: z.literal(1),
  orders: z.record(z.enum(orderFieldIds), names.min(1)),
  accounts: z.record(z.enum(accountFieldIds), names.min(1)),
  /** Of fields that may have several columns: what one of those is called. */
  parts: z.partialRecord(z.enum(many), names),
})
export type ColumnNames = z.infer<typeof columnNamesSchema>

/** The same for every way a head is written: case, width, accents, blanks and signs count nothing. */
export function foldedHead(head: string): string {
  return head
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/\p{Script=Latin}/gu, (letter) => letter.normalize('NFD').replaceAll(/\p{M}/gu, ''))
    .replaceAll(/[^\p{L}\p{N}#]/gu, '')
}
