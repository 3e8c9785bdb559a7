import { type ImportId, importIdSchema } from '../base/ids.ts'
import { z } from '../base/schema.ts'
import { timestampMsSchema } from '../base/time.ts'

/** What a file can bring. */
export const importedThings = ['orders', 'accounts', 'contacts'] as const
export const importedThingSchema = z.enum(importedThings)
export type ImportedThing = (typeof importedThings)[number]

const count = z.int().min(0).max(10_000_000)

/** What a file did, by row. */
export const importCountsSchema = z.strictObject({
  added: count,
  changed: count,
  /** There already, just as the file says. */
  unchanged: count,
  /** Rows that could not be read. */
  refused: count,
})
export type ImportCounts = z.infer<typeof importCountsSchema>

/** A file that was taken in. Its rows count from the moment this is there, and all at once. */
export type ImportRecord = {
  readonly id: ImportId
  /** Its place among all that happened: a later import wins over an earlier one. */
  readonly seq: number
  readonly what: ImportedThing
  readonly fileName: string
  readonly atMs: number
  readonly counts: ImportCounts
  readonly undoneAtMs: number | null
}

const base = { importId: importIdSchema, atMs: timestampMsSchema }

export const importEventSchemas = [
  z.strictObject({
    kind: z.literal('import-finished'),
    ...base,
    what: importedThingSchema,
    fileName: z.string().max(260),
    counts: importCountsSchema,
  }),
  z.strictObject({ kind: z.literal('import-undone'), ...base }),
] as const
export type ImportEvent = z.infer<(typeof importEventSchemas)[number]>

export function reduceImport(
  current: ImportRecord | undefined,
  event: ImportEvent & { readonly seq: number },
): ImportRecord | undefined {
  if (event.kind === 'import-undone') {
    return current && { ...current, undoneAtMs: current.undoneAtMs ?? event.atMs }
  }
  const { importId: id, seq, what, fileName, atMs, counts } = event
  return current ?? { id, seq, what, fileName, atMs, counts, undoneAtMs: null }
}
