import type { Language } from '../base/language.ts'

/** What stands between a label and its value on one line. */
export const colon: Readonly<Record<Language, string>> = { en: ': ', ja: '：' }
