import { test as base, expect } from '@playwright/test'
import type { SettingsPatch } from '#shared/settings/settings.ts'
import { createProfile, type Profile } from './profile.ts'
import { type RunningApp, startApp } from './running-app.ts'

type Fixtures = {
  /** Settings the profile starts with: `test.use({ settings: { language: 'ja' } })`. */
  settings: SettingsPatch
  profile: Profile
  /** The app, started; at the end nothing may have complained. */
  app: RunningApp
}

export const test = base.extend<Fixtures>({
  settings: [{}, { option: true }],
  profile: async ({ settings }, use) => {
    const profile = createProfile(settings)
    await use(profile)
    profile.remove()
  },
  app: async ({ profile }, use) => {
    const app = await startApp(profile)
    await use(app)
    await app.quit()
    expect(app.complaints).toEqual([])
  },
})

export { expect }
