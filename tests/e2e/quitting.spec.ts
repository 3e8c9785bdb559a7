import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { DesktopBridge } from '#shared/ipc/desktop-api.ts'
import { CompanionPage } from './pages/companion-page.ts'
import { DataSettings } from './pages/data-settings.ts'
import { seesFixture, unpackFixture } from './support/profile-fixture.ts'
import { expect, test } from './support/test.ts'

const secret = 'five quiet words in here'

test('a quit right after the last key leaves two whole copies: without the journal all of it is back', async ({
  profile,
  start,
}) => {
  let app = await start()
  await app.desk.getByRole('button', { name: 'Call now' }).click()
  let companion = new CompanionPage(app.companion)
  await companion.capture('! before')
  await keepStoreBusy(app.desk, 1_000)
  await companion.line.focus()
  await app.companion.keyboard.type('typed while the store was busy')
  await expect(companion.saved).toBeVisible()
  await app.quit()

  for (const name of ['journal', 'snapshots']) {
    rmSync(join(profile.folder, name), { recursive: true, force: true })
  }
  app = await start()
  companion = new CompanionPage(app.companion)
  await expect(companion.line).toHaveValue('typed while the store was busy')
})

test('a store that answers no more does not keep the app from ending', async ({ app }) => {
  await app.desk.getByRole('button', { name: 'Call now' }).click()
  const companion = new CompanionPage(app.companion)
  await companion.line.waitFor()
  await keepStoreBusy(app.desk, 600_000)
  await companion.capture('! it is in the journal')
  await expect(companion.saved).toBeVisible()
  await app.quit()
})

test('a quit while everything is being sealed leaves all of it, for the next start to go on with', async ({
  profile,
  start,
}) => {
  test.setTimeout(120_000)
  unpackFixture('profile-store-3', profile)
  for (const afterMs of [600, 800, 1_000]) {
    const app = await start()
    await seesFixture(app)
    await app.desk.evaluate((passphrase) => {
      const { desktop } = window as unknown as { desktop: DesktopBridge }
      void desktop.protect({ by: 'passphrase', passphrase, askedAt: 'every-start' })
    }, secret)
    await app.desk.waitForTimeout(afterMs)
    await app.quit()
    const next = await start()
    const lock = new DataSettings(next.desk)
    // Either it asks, or it shows the case: what it says meanwhile is neither.
    const opened = next.desk.getByRole('button', { name: 'Open the case' })
    await lock.secretField().or(opened).waitFor()
    if (await lock.secretField().isVisible()) await lock.unlock(secret)
    await seesFixture(next)
    await next.desk.evaluate(() =>
      (window as unknown as { desktop: DesktopBridge }).desktop.protect({ by: 'none' }),
    )
    await seesFixture(next)
    await next.quit()
  }
})

/** Something else writes to all of the store for a while: nobody can, meanwhile. */
function keepStoreBusy(page: Page, ms: number): Promise<void> {
  return page.evaluate(async (howLongMs) => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('tanto')
      opening.addEventListener('success', () => resolve(opening.result))
    })
    const untilMs = Date.now() + howLongMs
    const meta = db.transaction([...db.objectStoreNames], 'readwrite').objectStore('meta')
    const ask = () => {
      if (Date.now() < untilMs) meta.get('none').addEventListener('success', ask)
      else db.close()
    }
    ask()
  }, ms)
}
