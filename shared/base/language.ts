import { z } from './schema.ts'

export const languages = ['en', 'ja'] as const
export const languageSchema = z.enum(languages)
export type Language = z.infer<typeof languageSchema>

/** A text of the content, in every language. Content never holds a text in one language only. */
export const localTextSchema = z.strictObject({
  en: z.string().min(1).max(600),
  ja: z.string().min(1).max(600),
})
export type LocalText = z.infer<typeof localTextSchema>
