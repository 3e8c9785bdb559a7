import { app } from 'electron'
import { type Language, languages } from '#shared/base/language.ts'
import type { Environment } from '#shared/ipc/desktop-api.ts'
import type { Settings } from '#shared/settings/settings.ts'

/** What every window is told at its start and again when a setting changes. */
export function environmentOf(settings: Settings, summonShortcut: string | null): Environment {
  return {
    settings,
    language: languageFor(settings, app.getPreferredSystemLanguages()),
    summonShortcut,
    platform:
      process.platform === 'darwin' ? 'mac' : process.platform === 'win32' ? 'windows' : 'linux',
    dataFolder: app.getPath('userData'),
  }
}

/** The language chosen, else the first of the system's that we speak, else English. */
export function languageFor(
  settings: Pick<Settings, 'language'>,
  systemLanguages: readonly string[],
): Language {
  if (settings.language !== 'system') return settings.language
  const spoken = systemLanguages.map((tag) => tag.split('-')[0])
  return languages.find((language) => language === spoken.find(isSpoken)) ?? 'en'
}

function isSpoken(tag: string | undefined): boolean {
  return languages.some((language) => language === tag)
}
