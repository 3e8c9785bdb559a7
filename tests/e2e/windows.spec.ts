import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CompanionPage } from './pages/companion-page.ts'
import { DeskPage } from './pages/desk-page.ts'
import { closeWindow, windowState, workArea } from './support/app-window.ts'
import type { Profile } from './support/profile.ts'
import { runSecondInstance } from './support/running-app.ts'
import { expect, test } from './support/test.ts'
import { clickInTrayMenu, trayMenuLabels } from './support/tray-menu.ts'
import {
  activeWindow,
  isAbove,
  moveWindowTo,
  needsXDisplay,
  pressOnKeyboard,
  resizeWindow,
  typeOnKeyboard,
} from './support/x-display.ts'

test('a call started at the desk shows the companion above all windows and leaves the focus', async ({
  app,
}) => {
  needsXDisplay()
  const desk = await windowState(app, 'desk')
  await expect.poll(activeWindow).toBe(desk.xId)
  expect((await windowState(app, 'companion')).isVisible).toBe(false)

  await new DeskPage(app.desk).openCaseAndCall('Harbour Print Works', 'Ink came a day late')
  await expect.poll(async () => (await windowState(app, 'companion')).isVisible).toBe(true)
  await expect(new CompanionPage(app.companion).line).toBeVisible()
  const companion = await windowState(app, 'companion')
  await expect.poll(() => isAbove(companion.xId)).toBe(true)
  expect(isAbove(desk.xId)).toBe(false)
  expect(activeWindow()).toBe(desk.xId)
  expect(companion.isFocused).toBe(false)
})

test('a start loads nothing of what is shown only when the data is not open', async ({ app }) => {
  for (const page of [app.desk, app.companion]) {
    const loaded = await page.evaluate(() =>
      [...document.querySelectorAll('link')].map(({ href }) => href),
    )
    expect(loaded).toContainEqual(expect.stringMatching(/\/start-.*\.js$/))
    expect(loaded).not.toContainEqual(expect.stringMatching(/\/(?:cover|restore-backup)-/))
  }
})

test('a companion at rest loads neither Today nor the rules of what falls due', async ({ app }) => {
  const ofToday = expect.stringMatching(/\/(?:today|dues)-[^/]*\.js$/)
  const loadedBy = (page: typeof app.desk) =>
    page.evaluate(() => [...document.querySelectorAll('link')].map(({ href }) => href))
  await expect(app.desk.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await loadedBy(app.desk)).toContainEqual(ofToday)
  expect(await loadedBy(app.companion)).not.toContainEqual(ofToday)
})

test('keeping the companion on top can be switched off and on, and is remembered', async ({
  start,
}) => {
  needsXDisplay()
  let app = await start()
  await app.desk.getByRole('button', { name: 'Call now' }).click()
  const { xId } = await windowState(app, 'companion')
  await expect.poll(() => isAbove(xId)).toBe(true)

  const pin = app.companion.getByRole('button', { name: 'Keep on top of other windows' })
  await pin.click()
  await expect.poll(() => isAbove(xId)).toBe(false)
  await pin.click()
  await expect.poll(() => isAbove(xId)).toBe(true)
  await pin.click()
  await expect(pin).toHaveAttribute('aria-pressed', 'false')
  await app.quit()

  app = await start()
  pressOnKeyboard('ctrl+shift+space')
  await expect.poll(async () => (await windowState(app, 'companion')).isVisible).toBe(true)
  expect(isAbove((await windowState(app, 'companion')).xId)).toBe(false)
})

test('the global shortcut starts a call with nothing filled in, and keys go to its line at once', async ({
  app,
}) => {
  needsXDisplay()
  await expect.poll(async () => (await windowState(app, 'desk')).isVisible).toBe(true)
  await closeWindow(app, 'desk')
  await expect.poll(async () => (await windowState(app, 'desk')).isVisible).toBe(false)

  pressOnKeyboard('ctrl+shift+space')
  const { xId } = await windowState(app, 'companion')
  await expect.poll(activeWindow).toBe(xId)
  const companion = new CompanionPage(app.companion)
  await expect(companion.line).toBeFocused()
  typeOnKeyboard('= press 3 idle since 6')
  await expect(companion.line).toHaveValue('= press 3 idle since 6')
  await expect(companion.page.getByRole('button', { name: 'Who is calling?' })).toBeVisible()

  // Pressed again during the call it leads back to the line of the same call.
  await companion.page.getByRole('button', { name: 'Who is calling?' }).focus()
  pressOnKeyboard('ctrl+shift+space')
  await expect(companion.line).toBeFocused()
  await expect(companion.line).toHaveValue('= press 3 idle since 6')
})

test('the tray starts a call, opens the desk, and quits', async ({ app }) => {
  expect(await trayMenuLabels(app)).toEqual(['Call now', 'Open Tanto', 'Quit Tanto'])
  await closeWindow(app, 'desk')
  await clickInTrayMenu(app, 'Call now')
  await expect(new CompanionPage(app.companion).line).toBeFocused()

  await clickInTrayMenu(app, 'Open Tanto')
  await expect.poll(async () => (await windowState(app, 'desk')).isVisible).toBe(true)

  const gone = app.electron.waitForEvent('close')
  await clickInTrayMenu(app, 'Quit Tanto')
  await gone
})

test('the companion comes back where it was left, in the size it was left', async ({
  profile,
  start,
}) => {
  needsXDisplay()
  let app = await start()
  await app.desk.getByRole('button', { name: 'Call now' }).click()
  const first = await windowState(app, 'companion')
  await expect.poll(async () => (await windowState(app, 'companion')).isVisible).toBe(true)
  moveWindowTo(first.xId, 123, 87)
  resizeWindow(first.xId, 430, 512)
  const left = { x: 123, y: 87, width: 430, height: 512 }
  await expect.poll(async () => (await windowState(app, 'companion')).bounds).toEqual(left)
  await expect.poll(() => savedPlace(profile)).toEqual(left)
  await app.quit()

  app = await start()
  pressOnKeyboard('ctrl+shift+space')
  await expect.poll(async () => (await windowState(app, 'companion')).isVisible).toBe(true)
  await expect.poll(async () => (await windowState(app, 'companion')).bounds).toEqual(left)
})

test('the desk comes back where it was left too, however often', async ({ start }) => {
  needsXDisplay()
  let app = await start()
  await expect.poll(async () => (await windowState(app, 'desk')).isVisible).toBe(true)
  const { xId } = await windowState(app, 'desk')
  moveWindowTo(xId, 210, 130)
  resizeWindow(xId, 900, 620)
  await expect
    .poll(async () => (await windowState(app, 'desk')).bounds)
    .toMatchObject({ width: 900, height: 620 })
  const { bounds } = await windowState(app, 'desk')

  for (let times = 1; times <= 2; times++) {
    await app.quit()
    app = await start()
    await expect.poll(async () => (await windowState(app, 'desk')).isVisible).toBe(true)
    expect((await windowState(app, 'desk')).bounds, `start ${times}`).toEqual(bounds)
  }
})

test('left on a display that is gone, the companion comes up whole on one that is there', async ({
  profile,
  start,
}) => {
  const places = { desk: null, companion: { x: 5000, y: 3000, width: 400, height: 600 } }
  writeFileSync(join(profile.folder, 'windows.json'), JSON.stringify(places))
  const app = await start()
  await app.desk.getByRole('button', { name: 'Call now' }).click()
  await expect.poll(async () => (await windowState(app, 'companion')).isVisible).toBe(true)

  const { bounds } = await windowState(app, 'companion')
  const area = await workArea(app)
  expect(bounds.x).toBeGreaterThanOrEqual(area.x)
  expect(bounds.y).toBeGreaterThanOrEqual(area.y)
  expect(bounds.x + bounds.width).toBeLessThanOrEqual(area.x + area.width)
  expect(bounds.y + bounds.height).toBeLessThanOrEqual(area.y + area.height)
})

test('the companion shrinks to a strip of 380 by 120 that can still be typed in', async ({
  app,
}) => {
  needsXDisplay()
  await app.desk.getByRole('button', { name: 'Call now' }).click()
  const companion = new CompanionPage(app.companion)
  await expect(companion.line).toBeVisible()
  const { xId } = await windowState(app, 'companion')
  resizeWindow(xId, 100, 40)
  await expect
    .poll(async () => (await windowState(app, 'companion')).bounds)
    .toMatchObject({ width: 380, height: 120 })

  await expect(companion.line).toBeInViewport({ ratio: 1 })
  await expect(companion.page.getByRole('timer', { name: 'Call time' })).toBeInViewport()
  await companion.capture('! ink smears on the first sheet')
  await expect(companion.saved).toBeVisible()
  await expect(companion.line).toHaveValue('')
})

test('what is typed in one window shows in the other, both ways, while the call runs', async ({
  app,
}) => {
  await new DeskPage(app.desk).openCaseAndCall('Harbour Print Works', 'Ink came a day late')
  const companion = new CompanionPage(app.companion)
  await companion.capture('! Press 3 stands still since Tuesday')
  await companion.capture('" you promised Monday')
  const onDesk = app.desk.getByRole('article').locator('[data-entry-text]')
  await expect(onDesk).toHaveText(['Press 3 stands still since Tuesday', 'you promised Monday'])

  await app.desk.getByRole('button', { name: 'Edit', exact: true }).click()
  const customer = app.desk.getByRole('combobox', { name: 'Customer' })
  await customer.fill('Harbour Print & Bind')
  await customer.press('Tab')
  await app.desk.getByRole('textbox', { name: 'Contact' }).fill('K. Sample')
  await app.desk.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(
    app.companion.getByRole('button', { name: 'Harbour Print & Bind · K. Sample' }),
  ).toBeVisible()
})

test('a closed window only hides, and starting the app again shows the desk that is there', async ({
  profile,
  app,
}) => {
  await app.desk.getByRole('button', { name: 'Call now' }).click()
  await closeWindow(app, 'companion')
  await closeWindow(app, 'desk')
  for (const name of ['desk', 'companion'] as const) {
    await expect.poll(async () => (await windowState(app, name)).isVisible).toBe(false)
  }

  expect(await runSecondInstance(profile)).toBe(0)
  await expect.poll(async () => (await windowState(app, 'desk')).isVisible).toBe(true)
  await expect(app.desk.getByText('A call with Customer not yet known is running')).toBeVisible()
})

function savedPlace({ folder }: Profile): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, 'windows.json'), 'utf8')).companion
  } catch {
    return null
  }
}
