import { callIdSchema, caseIdSchema, entryIdSchema } from '../base/ids.ts'
import { z } from '../base/schema.ts'
import { timestampMsSchema } from '../base/time.ts'
import { stepIdSchema } from '../method/step.ts'

/** What a captured line is (product: "Capture"). `cushion` and `verdict` belong to their steps. */
export const entryKinds = [
  'note',
  'issue',
  'quote',
  'promise-by-us',
  'promise-by-them',
  'fact',
  'to-check',
  'feeling',
  'their-solution',
  'pressure',
  'cushion',
  'verdict',
] as const
export const entryKindSchema = z.enum(entryKinds)
export type EntryKind = z.infer<typeof entryKindSchema>

/** Longest line, in UTF-16 units. */
export const maxLine = 4000

/** What a line says once its sign and its date in plain words are understood. */
export const entryContentSchema = z.strictObject({
  kind: entryKindSchema,
  text: z.string().max(maxLine),
  /** When a promise is due; null when no date was said. */
  dueAtMs: timestampMsSchema.nullable(),
})
export type EntryContent = z.infer<typeof entryContentSchema>

/** One line of what was said or seen in a call. */
export type Entry = EntryContent & {
  readonly id: z.infer<typeof entryIdSchema>
  readonly caseId: z.infer<typeof caseIdSchema>
  readonly callId: z.infer<typeof callIdSchema>
  readonly step: z.infer<typeof stepIdSchema>
  readonly atMs: number
  /** The place of what captured it among all that ever happened: clocks go wrong, counts do not. */
  readonly seq: number
  /** Taken out by the rep. Kept, so that it can be put back. */
  readonly removed: boolean
}

const base = { entryId: entryIdSchema, callId: callIdSchema, atMs: timestampMsSchema }

export const entryEventSchemas = [
  z.strictObject({
    kind: z.literal('entry-captured'),
    ...base,
    caseId: caseIdSchema,
    step: stepIdSchema,
    content: entryContentSchema,
  }),
  z.strictObject({ kind: z.literal('entry-edited'), ...base, content: entryContentSchema }),
  z.strictObject({ kind: z.literal('entry-removed'), ...base }),
  z.strictObject({ kind: z.literal('entry-restored'), ...base }),
] as const
export type EntryEvent = z.infer<(typeof entryEventSchemas)[number]>

/** In the order they were captured. */
export function inOrder<T extends Pick<Entry, 'seq'>>(entries: readonly T[]): T[] {
  return entries.toSorted((a, b) => a.seq - b.seq)
}

/** Folds one event into its line. */
export function reduceEntry(
  current: Entry | undefined,
  event: EntryEvent & { readonly seq: number },
): Entry | undefined {
  switch (event.kind) {
    case 'entry-captured':
      return {
        ...event.content,
        id: event.entryId,
        caseId: event.caseId,
        callId: event.callId,
        step: event.step,
        atMs: event.atMs,
        seq: event.seq,
        removed: false,
      }
    case 'entry-edited':
      return current && { ...current, ...event.content }
    case 'entry-removed':
      return current && { ...current, removed: true }
    case 'entry-restored':
      return current && { ...current, removed: false }
  }
}
