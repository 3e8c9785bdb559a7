import type { Language } from '#shared/base/language.ts'

/** "1, 2 and 3", 「1、2、3」 */
export function listText(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(language === 'en' ? 'en-GB' : 'ja').format(items)
}
