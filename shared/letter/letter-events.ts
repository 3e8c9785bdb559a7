import { caseIdSchema, letterIdSchema } from '../base/ids.ts'
import { languageSchema } from '../base/language.ts'
import { patched } from '../base/patched.ts'
import { z } from '../base/schema.ts'
import { timestampMsSchema } from '../base/time.ts'
import { sentSchema } from '../proposal/proposal.ts'
import { type Letter, letterFormSchema, letterWordsSchema, type LetterWords } from './letter.ts'

const base = { letterId: letterIdSchema, atMs: timestampMsSchema }

export const letterEventSchemas = [
  z.strictObject({
    kind: z.literal('letter-drafted'),
    ...base,
    caseId: caseIdSchema,
    form: letterFormSchema,
    language: languageSchema,
    parts: letterWordsSchema,
  }),
  /** The whole text of each part that changed, and the language the letter is in now. */
  z.strictObject({
    kind: z.literal('letter-written'),
    ...base,
    language: languageSchema,
    patch: letterWordsSchema,
  }),
  z.strictObject({
    kind: z.literal('letter-exported'),
    ...base,
    ...sentSchema.shape,
  }),
  z.strictObject({ kind: z.literal('letter-erased'), ...base }),
] as const
export type LetterEvent = z.infer<(typeof letterEventSchemas)[number]>

/** Folds one event into its letter. Erased: there is no such letter any more. */
export function reduceLetter(current: Letter | undefined, event: LetterEvent): Letter | undefined {
  if (event.kind === 'letter-drafted') {
    const { letterId: id, caseId, form, language, parts, atMs: draftedAtMs } = event
    return { id, caseId, form, language, parts, draftedAtMs, exports: [] }
  }
  if (!current || event.kind === 'letter-erased') return undefined
  if (event.kind === 'letter-written') {
    const parts = patched<LetterWords>(current.parts, event.patch)
    return { ...current, language: event.language, parts }
  }
  const { atMs, format, fileName, reason } = event
  const exported = { atMs, format, fileName, ...(reason === undefined ? {} : { reason }) }
  return { ...current, exports: [...current.exports, exported] }
}
