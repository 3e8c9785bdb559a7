import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** A new profile, with settings as if chosen before. @param {string} folder */
export function makeProfile(folder) {
  mkdirSync(folder, { recursive: true })
  const settings = { language: 'en', theme: 'light', repName: 'Robin Sample' }
  writeFileSync(path.join(folder, 'settings.json'), JSON.stringify(settings))
}
