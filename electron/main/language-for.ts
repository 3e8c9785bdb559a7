import { type Language, languages } from '#shared/base/language.ts'
import type { Settings } from '#shared/settings/settings.ts'

/** The language chosen, else the first of the system's that we speak, else English. */
export function languageFor(
  settings: Pick<Settings, 'language'>,
  systemLanguages: readonly string[],
): Language {
  if (settings.language !== 'system') return settings.language
  const preferred = systemLanguages.map((tag) => tag.split('-')[0])
  return preferred.flatMap((tag) => languages.find((language) => language === tag) ?? [])[0] ?? 'en'
}
