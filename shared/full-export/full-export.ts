import { accountFieldsSchema, contactFieldsSchema } from '../account/account.ts'
import { accountIdSchema, contactIdSchema, importIdSchema } from '../base/ids.ts'
import { z } from '../base/schema.ts'
import { timestampMsSchema } from '../base/time.ts'
import { caseDataSchema } from '../case-data/case-data.ts'
import { importCountsSchema, importedThingSchema } from '../import/import-record.ts'
import { orderFieldsSchema } from '../order/order.ts'

// Everything the app knows, as another program reads it (docs/data.md; docs/schemas has the same as
// JSON Schema). What a reader of version 1 relies on stays; a list may join behind the last one.

const accountSchema = z.strictObject({
  id: accountIdSchema,
  ...accountFieldsSchema.shape,
  contacts: z
    .array(z.strictObject({ id: contactIdSchema, ...contactFieldsSchema.shape }))
    .max(10_000),
})

const importSchema = z.strictObject({
  id: importIdSchema,
  what: importedThingSchema,
  fileName: z.string().max(260),
  atMs: timestampMsSchema,
  counts: importCountsSchema,
  undoneAtMs: timestampMsSchema.nullable(),
})

/** What one list holds, in the order the lists stand in the file. */
const items = {
  cases: caseDataSchema,
  accounts: accountSchema,
  imports: importSchema,
  orders: orderFieldsSchema,
} as const
export const exportedLists = Object.keys(items) as readonly ExportedList[]
export type ExportedList = keyof typeof items

const most = 10_000_000
const list = <T extends z.ZodType>(item: T) => z.array(item).max(most)

export const fullExportSchema = z.strictObject({
  format: z.literal('tanto-export'),
  version: z.literal(1),
  exportedAtMs: timestampMsSchema,
  cases: list(items.cases),
  accounts: list(items.accounts),
  imports: list(items.imports),
  orders: list(items.orders),
})
export type FullExport = z.infer<typeof fullExportSchema>

/** Most items that are handed on at a time. */
export const maxPageItems = 1000

const page = <Name extends string, T extends z.ZodType>(of: Name, item: T) =>
  z.strictObject({ of: z.literal(of), items: z.array(item).min(1).max(maxPageItems) })

/** Some of one list: the whole is far too big to be held at once. */
export const exportPageSchema = z.discriminatedUnion('of', [
  page('cases', items.cases),
  page('accounts', items.accounts),
  page('imports', items.imports),
  page('orders', items.orders),
])
export type ExportPage = z.infer<typeof exportPageSchema>
