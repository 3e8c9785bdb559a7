import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { CompanionPage } from '../pages/companion-page.ts'
import { DataSettings } from '../pages/data-settings.ts'
import type { Profile } from './profile.ts'
import { projectRoot, type RunningApp } from './running-app.ts'
import { expect } from './test.ts'

// Profiles as versions that were released wrote them: fixtures/README.md.

const lines = [
  '! Line 3 idle since Tuesday',
  '" second time this quarter',
  '> I call back by tomorrow 8am',
]
const halfTyped = 'half a sent'
const parts = ['IndexedDB', 'journal', 'snapshots', 'profile.json', 'settings.json']

const fixture = (name: string) => join(projectRoot, 'tests/e2e/fixtures', `${name}.tar.gz`)

/** Puts a released version's profile where the app will find it. */
export function unpackFixture(name: string, { folder }: Profile): void {
  execFileSync('tar', ['xzf', fixture(name), '-C', folder])
}

/** Keeps a profile as it is now. The app must have been quit. */
export function packFixture(name: string, { folder }: Profile): void {
  // Chromium's LOG and LOCK name the folder it was in.
  const withoutPlaces = ['--exclude=LOG*', '--exclude=LOCK']
  execFileSync('tar', ['czf', fixture(name), ...withoutPlaces, '-C', folder, ...parts])
}

/** What every fixture holds: a call with three lines, in step 4, and a line half typed. */
export async function liveThroughFixture(app: RunningApp): Promise<void> {
  await app.desk.getByRole('button', { name: 'Call now' }).click()
  const companion = new CompanionPage(app.companion)
  for (const line of lines) await companion.capture(line)
  const settings = new DataSettings(app.desk)
  await settings.open()
  await settings.takeSnapshot()
  await app.companion.keyboard.press('ControlOrMeta+4')
  await app.companion.keyboard.type(halfTyped)
  await expect(companion.saved).toBeVisible()
}

/** Everything is there: case, lines, the half-typed one, the step. */
export async function seesFixture(app: RunningApp): Promise<void> {
  const companion = new CompanionPage(app.companion)
  await expect(companion.line).toHaveValue(halfTyped)
  await expect(companion.currentStep()).toHaveAccessibleName(/^4 /)
  await app.desk.getByRole('button', { name: 'Open the case' }).click()
  await expect(app.desk.getByRole('article').locator('[data-entry-text]')).toHaveText([
    'Line 3 idle since Tuesday',
    'second time this quarter',
    /I call back/,
  ])
}
