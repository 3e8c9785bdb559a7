import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { CompanionPage } from './pages/companion-page.ts'
import { expect, test } from './support/test.ts'

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
