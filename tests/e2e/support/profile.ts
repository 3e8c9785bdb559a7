import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SettingsPatch } from '#shared/settings/settings.ts'

/** A user-data folder of its own, with settings as if chosen before. */
export type Profile = { readonly folder: string; readonly remove: () => void }

/** A rep as sample data goes: obviously none that exists. */
export const sampleRep = {
  repName: 'Robin Sample',
  repFirm: 'Sample Parts Ltd',
  repPhone: '+44 20 0000 0000',
  repEmail: 'robin@sample.example',
} satisfies SettingsPatch

export function createProfile(settings: SettingsPatch = {}): Profile {
  const folder = mkdtempSync(join(tmpdir(), 'tanto-e2e-'))
  mkdirSync(folder, { recursive: true })
  const chosen: SettingsPatch = { language: 'en', theme: 'light', ...sampleRep, ...settings }
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(chosen))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) }
}
