import type { Language } from '#shared/base/language.ts'
import { parseChangelog, type Release } from '#shared/changelog/parse-changelog.ts'

/** The changelog in a language, fetched when first read. */
const texts: Readonly<Record<Language, () => Promise<{ default: string }>>> = {
  en: () => import('../../../CHANGELOG.md?raw'),
  ja: () => import('../../../CHANGELOG.ja.md?raw'),
}

export async function changelogIn(language: Language): Promise<Release[]> {
  const { default: text } = await texts[language]()
  return parseChangelog(text)
}
