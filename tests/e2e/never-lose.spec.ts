import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { CompanionPage } from './pages/companion-page.ts'
import { createRandom } from './support/random.ts'
import type { RunningApp } from './support/running-app.ts'
import { expect, test } from './support/test.ts'
import { type CallState, TypingRep } from './support/typing-rep.ts'

const kills = Number(process.env['TANTO_KILLS'] ?? 20)
const seed = Number(process.env['TANTO_SEED'] ?? Date.now() % 1_000_000)

test('killed at any moment while typing, the app comes back with all it said was saved', async ({
  profile,
  start,
}) => {
  test.setTimeout(600_000)
  console.log(`seed ${seed}, ${kills} kills (TANTO_SEED and TANTO_KILLS repeat a run)`)
  const random = createRandom(seed)
  let acknowledgedKeys = 0

  let app = await start()
  await app.desk.getByRole('button', { name: 'Call now' }).click()
  await new CompanionPage(app.companion).line.waitFor()
  let rep = new TypingRep({ draft: '', kept: [], step: 1 })

  for (let round = 1; round <= kills; round++) {
    const acknowledged = await watchAcknowledged(app.companion)
    const killed = killAfter(app, random.between(30, 900))
    await typeUntilGone(app, () => rep.pressOne(app.companion, random, round))
    await killed
    const safe = Math.max(0, ...acknowledged.map((draft) => rep.firstIndexOfDraft(draft)))
    acknowledgedKeys += safe

    if (round % 7 === 0) {
      rmSync(join(profile.folder, 'IndexedDB'), { recursive: true })
    }
    app = await start()
    const restored = await restoredState(app)
    const found = rep.indexOf(restored)
    const story = JSON.stringify({ restored, lastTyped: rep.states.slice(-3) })
    expect(found, `kill ${round}: the call came back as it never was: ${story}`).not.toBe(-1)
    expect(found, `kill ${round}: acknowledged keys are missing`).toBeGreaterThanOrEqual(safe)
    rep = new TypingRep(restored)
  }
  expect(acknowledgedKeys, 'the test saw too few acknowledged keys').toBeGreaterThan(kills)
})

test('with the database’s folder deleted after a kill, everything is back and the user is told', async ({
  profile,
  start,
}) => {
  let app = await start()
  await app.desk.getByRole('button', { name: 'Call now' }).click()
  const before = new CompanionPage(app.companion)
  await before.capture('! Line 3 idle since Tuesday')
  await before.capture('" second time this quarter')
  await app.companion.keyboard.press('ControlOrMeta+4')
  await app.companion.keyboard.type('> I call back by')
  await expect(before.saved).toBeVisible()
  await app.kill()

  const databaseFolder = join(profile.folder, 'IndexedDB')
  expect(existsSync(databaseFolder)).toBe(true)
  rmSync(databaseFolder, { recursive: true })

  app = await start()
  const after = new CompanionPage(app.companion)
  await expect(after.line).toHaveValue('> I call back by')
  await expect(after.currentStep()).toHaveAccessibleName(/^4 /)
  await expect(after.page.getByText('Line 3 idle since Tuesday').first()).toBeVisible()
  await expect(after.page.getByText('second time this quarter').first()).toBeVisible()
  await expect(app.companion.getByText('restored from the journal')).toBeVisible()
  await app.desk.getByRole('button', { name: 'Understood' }).click()
  await expect(app.companion.getByText('restored from the journal')).toBeHidden()
})

/** Notes each text of the line that the page called saved, outside of the app that will be killed. */
async function watchAcknowledged(page: Page): Promise<readonly string[]> {
  const acknowledged: string[] = []
  await page.exposeFunction('acknowledge', (draft: string) => acknowledged.push(draft))
  await page.evaluate(() => {
    const look = () => {
      const line = document.querySelector('textarea')
      if (document.querySelector('[data-save-state="saved"]') && line && line.value !== '') {
        const outside = window as unknown as { acknowledge: (draft: string) => Promise<void> }
        void outside.acknowledge(line.value)
      }
    }
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    })
  })
  return acknowledged
}

async function killAfter(app: RunningApp, ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms))
  await app.kill()
}

async function typeUntilGone(app: RunningApp, press: () => Promise<void>): Promise<void> {
  try {
    await new CompanionPage(app.companion).line.focus()
    for (;;) await press()
  } catch {
    // The app was killed under the rep's fingers: that is the point.
  }
}

/** What the restarted app holds: the line and step in the companion, the kept lines on the desk. */
async function restoredState(app: RunningApp): Promise<CallState> {
  const companion = new CompanionPage(app.companion)
  await companion.line.waitFor()
  await app.desk.getByRole('button', { name: 'Open the case' }).click()
  const call = app.desk.getByRole('article')
  const line = call.locator('[data-entry-text]')
  await line.or(call.getByText('Nothing was written down.')).first().waitFor()
  const kept = await line.allTextContents()
  const name = (await companion.currentStep().getAttribute('aria-label')) ?? ''
  return { draft: await companion.line.inputValue(), kept, step: Number(name.slice(0, 1)) }
}
