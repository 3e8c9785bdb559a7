import { app } from 'electron'
import type { Environment } from '#shared/ipc/desktop-api.ts'
import type { Settings } from '#shared/settings/settings.ts'
import { languageFor } from './language-for.ts'

/** Where the system says it is (ISO 3166); null: it does not. Known once the app is ready. */
export function systemCountry(): string | null {
  return /^[A-Z]{2}$/.exec(app.getLocaleCountryCode())?.[0] ?? null
}

/** What every window is told at its start and again when a setting changes. */
export function environmentOf(settings: Settings, summonShortcut: string | null): Environment {
  return {
    settings,
    language: languageFor(settings, app.getPreferredSystemLanguages()),
    summonShortcut,
    systemCountry: systemCountry(),
    platform:
      process.platform === 'darwin' ? 'mac' : process.platform === 'win32' ? 'windows' : 'linux',
    dataFolder: app.getPath('userData'),
  }
}
