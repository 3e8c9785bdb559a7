import { languageSchema } from '../base/language.ts'
import { z } from '../base/schema.ts'

// The one neutral model of everything a customer is given. Every format is rendered from it, and
// nothing but it crosses to the exporter, so that a private field has no way into a file.

/** Longest text of one block, in UTF-16 units. */
export const maxDocumentText = 8000

/** Most parts of one kind, each in what holds it: far more than a proposal can have. */
const maxParts = 5000

const text = z.string().max(maxDocumentText)
const list = <T extends z.ZodType>(part: T) => z.array(part).max(maxParts)

const blockSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), text }),
  /** A line set apart, as Japanese letters need: 敬具 at the end of the line, 記 in its centre. */
  z.strictObject({ kind: z.literal('line'), place: z.enum(['centre', 'end']), text }),
  z.strictObject({ kind: z.literal('list'), ordered: z.boolean(), items: list(text) }),
  /** Label and value, one beside the other. */
  z.strictObject({
    kind: z.literal('facts'),
    rows: list(z.strictObject({ label: text, value: text })),
  }),
  z.strictObject({
    kind: z.literal('table'),
    head: list(text),
    rows: list(list(text)),
    /** All but the first column are amounts, to be read one below the other. */
    amounts: z.boolean().optional(),
  }),
])
export type DocumentBlock = z.infer<typeof blockSchema>

const sectionSchema = z.strictObject({
  /** An option stands apart: its own card, never torn across pages where it fits on one. */
  role: z.enum(['plain', 'option']),
  heading: text.nullable(),
  blocks: list(blockSchema),
})
export type DocumentSection = z.infer<typeof sectionSchema>

export const customerDocumentSchema = z.strictObject({
  language: languageSchema,
  title: text,
  dateLine: text,
  to: list(text),
  from: list(text),
  /** Whom an e-mail with it is from; absent from what names no one person. */
  sender: z.strictObject({ name: text, email: text }).optional(),
  sections: list(sectionSchema),
  /** The last lines: greeting and the named contact. */
  closing: list(text),
})
/** A paper that is marked as internal does not fit: it never gets where a letter goes. */
export type CustomerDocument = z.infer<typeof customerDocumentSchema> & { readonly mark?: never }
