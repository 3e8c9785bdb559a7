import { z } from './schema.ts'

export const languages = ['en', 'ja'] as const
export const languageSchema = z.enum(languages)
export type Language = z.infer<typeof languageSchema>

/** The languages to choose from. Each calls itself by its own name, whatever language one reads. */
export const languageChoices = [
  { value: 'en', label: 'English' },
  { value: 'ja', label: '日本語' },
] as const satisfies readonly { value: Language; label: string }[]

/** A text of the content, in every language. Content never holds a text in one language only. */
export const localTextSchema = z.strictObject({
  en: z.string().min(1).max(600),
  ja: z.string().min(1).max(600),
})
export type LocalText = z.infer<typeof localTextSchema>
