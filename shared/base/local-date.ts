import { z } from './schema.ts'

/** A day without a time or a zone, as files of orders have it: YYYY-MM-DD (ISO 8601). */
export const localDateSchema = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/)
export type LocalDate = z.infer<typeof localDateSchema>
