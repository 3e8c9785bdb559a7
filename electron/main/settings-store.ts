import { join } from 'node:path'
import { patched } from '#shared/base/patched.ts'
import { type Settings, type SettingsPatch, settingsSchema } from '#shared/settings/settings.ts'
import { openJsonFile } from './files/json-file.ts'
import { log } from './log.ts'

export type SettingsStore = {
  readonly current: () => Settings
  /** The shortcut that is bound is no patch: only the system can say whether it is free. */
  readonly change: (patch: SettingsPatch & Partial<Pick<Settings, 'summonShortcut'>>) => void
  readonly settled: () => Promise<void>
}

/** The user's choices, in a file one can read. */
export function openSettings(userData: string): SettingsStore {
  const file = openJsonFile(join(userData, 'settings.json'), settingsSchema, () =>
    log('the settings could not be written'),
  )
  return {
    current: file.value,
    change: (patch) => file.change((settings) => settingsSchema.parse(patched(settings, patch))),
    settled: file.settled,
  }
}
