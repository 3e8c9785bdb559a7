import { test as base, expect } from '@playwright/test'
import type { SettingsPatch } from '#shared/settings/settings.ts'
import { openHiddenDisplay } from '../../../scripts/launch/hidden-display.mjs'
import { createProfile, type Profile } from './profile.ts'
import { projectRoot, type RunningApp, startApp } from './running-app.ts'

type Fixtures = {
  /** Settings the profile starts with: `test.use({ settings: { language: 'ja' } })`. */
  settings: SettingsPatch
  /** Where the built app is that is started. */
  appFolder: string
  profile: Profile
  /** Starts the app on the test's profile, as often as the test likes. */
  start: (extraArgs?: string[], extraEnv?: Readonly<Record<string, string>>) => Promise<RunningApp>
  /** The app, started. */
  app: RunningApp
}

type WorkerFixtures = {
  /** Keys go to one window of a display, so each worker but the first opens one of its own. */
  display: void
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  display: [
    // oxlint-disable-next-line no-empty-pattern -- this is how Playwright is told of no fixtures
    async ({}, use, { parallelIndex }) => {
      if (parallelIndex === 0 || process.platform !== 'linux') return await use()
      const display = await openHiddenDisplay(process.env)
      Object.assign(process.env, display.env)
      await use()
      await display.close()
    },
    { scope: 'worker', auto: true },
  ],
  settings: [{}, { option: true }],
  appFolder: [projectRoot, { option: true }],
  profile: async ({ settings }, use) => {
    const profile = createProfile(settings)
    await use(profile)
    profile.remove()
  },
  // Whatever a test started is ended after it, and none of it may have complained: no request that
  // leaves, no error on a console.
  start: async ({ profile, appFolder }, use) => {
    const started: RunningApp[] = []
    await use(async (extraArgs, extraEnv) => {
      const app = await startApp(profile, extraArgs, extraEnv, appFolder)
      started.push(app)
      return app
    })
    for (const app of started) await app.quit()
    expect(started.flatMap((app) => app.takeComplaints())).toEqual([])
  },
  app: async ({ start }, use) => {
    await use(await start())
  },
})

export { expect }
