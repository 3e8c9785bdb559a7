import { z } from '../base/schema.ts'

/** An answer to a triage question. Unknown is an answer too: it is asked again. */
export const triageAnswerSchema = z.enum(['yes', 'no', 'unknown'])
export type TriageAnswer = z.infer<typeof triageAnswerSchema>
