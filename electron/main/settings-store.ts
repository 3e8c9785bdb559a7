import { join } from 'node:path'
import { patched } from '#shared/base/patched.ts'
import { firstSettings } from '#shared/settings/first-settings.ts'
import { type Settings, type SettingsPatch, settingsSchema } from '#shared/settings/settings.ts'
import { type JsonFile, openJsonFile } from './files/json-file.ts'
import { log } from './log.ts'

export type SettingsStore = {
  readonly current: () => Settings
  /** The shortcut that is bound is no patch: only the system can say whether it is free. */
  readonly change: (patch: SettingsPatch & Partial<Pick<Settings, 'summonShortcut'>>) => void
  readonly settled: () => Promise<void>
}

/**
 * The user's choices, in a file one can read: read as they are first asked for.
 *
 * @param systemCountry ISO 3166; what a first start goes by, before anything was chosen
 */
export function openSettings(
  userData: string,
  systemCountry: () => string | null = () => null,
): SettingsStore {
  let opened: JsonFile<Settings> | null = null
  const file = () =>
    (opened ??= openJsonFile(
      join(userData, 'settings.json'),
      settingsSchema,
      () => log('the settings could not be written'),
      firstSettings(systemCountry()),
    ))
  return {
    current: () => file().value(),
    change: (patch) => file().change((settings) => settingsSchema.parse(patched(settings, patch))),
    settled: async () => opened?.settled(),
  }
}
