import type { Page } from '@playwright/test'
import { CompanionPage } from './pages/companion-page.ts'
import { labelsIn } from './pages/labels.ts'
import { setWindowSize, showCompanion, windowState, workArea } from './support/app-window.ts'
import { everyPlace, goToPlace, startWithPast } from './support/every-place.ts'
import { expect, test } from './support/test.ts'

test.use({ trace: 'off' })

const { companion: t, desk: d, settings: s } = labelsIn('en')
const scaleOf = (page: Page) => page.evaluate(() => Math.round(devicePixelRatio * 100) / 100)

test('Ctrl with plus, minus and 0 shows one window larger, smaller and as it was, and is remembered', async ({
  start,
}) => {
  let app = await start()
  await app.desk.getByRole('button', { name: 'Call now' }).waitFor()
  await app.desk.keyboard.press('ControlOrMeta+Shift+Equal')
  await expect.poll(() => scaleOf(app.desk)).toBe(1.1)
  await app.desk.keyboard.press('ControlOrMeta+Equal')
  await expect.poll(() => scaleOf(app.desk)).toBe(1.25)
  await app.desk.keyboard.press('ControlOrMeta+Minus')
  await expect.poll(() => scaleOf(app.desk)).toBe(1.1)
  expect(await scaleOf(app.companion)).toBe(1)

  await showCompanion(app)
  await app.companion.keyboard.press('ControlOrMeta+Minus')
  await expect.poll(() => scaleOf(app.companion)).toBe(0.9)
  expect(await scaleOf(app.desk)).toBe(1.1)
  await app.quit()

  app = await start()
  await expect.poll(() => scaleOf(app.desk)).toBe(1.1)
  await expect.poll(() => scaleOf(app.companion)).toBe(0.9)
  await app.desk.getByRole('link', { name: d.nav.settings }).click()
  const ofDesk = app.desk.getByRole('button', { name: s.zoom.deskZoom })
  await expect(ofDesk).toContainText('110 %')
  await ofDesk.click()
  await app.desk.getByRole('option', { name: '200 %' }).click()
  await expect.poll(() => scaleOf(app.desk)).toBe(2)
  await app.desk.keyboard.press('ControlOrMeta+0')
  await expect.poll(() => scaleOf(app.desk)).toBe(1)
})

test.describe('at 200 %', () => {
  test.use({ settings: { deskZoom: 200, companionZoom: 200 } })

  test('every page of the desk can be read and used in a window of 1280 pixels, scrolled downwards alone (WCAG 2.2, 1.4.4)', async ({
    profile,
    start,
  }) => {
    const app = await startWithPast(profile, start)
    await setWindowSize(app, 'desk', 1280, 860, 2)
    const wrong: object[] = []
    for (const place of everyPlace) {
      await goToPlace(app, place)
      const lost = await outOfReach(app.desk)
      if (lost.length > 0) wrong.push({ place, lost })
      // What stands above a page goes out of the way.
      await app.desk.locator('main h1').first().scrollIntoViewIfNeeded()
      await expect(app.desk.locator('main h1').first(), place).toBeInViewport({ ratio: 0.9 })
    }
    expect(wrong).toEqual([])
  })

  test('the companion grows with its text as far as the screen has room, and a call can be held in it', async ({
    profile,
    start,
  }) => {
    const app = await startWithPast(profile, start)
    await showCompanion(app)
    await app.companion.keyboard.press('ControlOrMeta+0')
    await expect.poll(() => scaleOf(app.companion)).toBe(1)
    await setWindowSize(app, 'companion', 380, 400)
    for (const zoom of [1.1, 1.25, 1.5, 1.75, 2]) {
      await app.companion.keyboard.press('ControlOrMeta+Equal')
      await expect.poll(() => scaleOf(app.companion)).toBe(zoom)
    }
    const { bounds } = await windowState(app, 'companion')
    const area = await workArea(app)
    expect(bounds.width).toBeGreaterThan(700)
    expect(bounds.x).toBeGreaterThanOrEqual(area.x)
    expect(bounds.x + bounds.width).toBeLessThanOrEqual(area.x + area.width)
    expect(bounds.y + bounds.height).toBeLessThanOrEqual(area.y + area.height)

    await app.companion.getByRole('button', { name: t.idle.start }).press('Enter')
    const call = new CompanionPage(app.companion)
    await call.capture('! ink late')
    await call.capture('> call by tomorrow noon')
    // As narrow as it goes: text still flows in 320 pixels of the page (WCAG 2.2, 1.4.10).
    for (const [width, height] of [
      [760, 900],
      [640, 700],
      [640, 240],
    ] as const) {
      await setWindowSize(app, 'companion', width, height, 2)
      for (const step of [1, 4, 7]) {
        await call.line.press(`ControlOrMeta+${step}`)
        // The strip has no room for the rail, which is there all the same.
        await expect(call.currentStep()).toHaveAttribute('aria-label', new RegExp(`^${step} `))
        const at = `${width}×${height}, step ${step}`
        expect(await outOfReach(app.companion), at).toEqual([])
        await expect(call.line, at).toBeInViewport({ ratio: 1 })
        // A nudge takes the place of its title where there is no room for both.
        await expect(call.prompt, at).toBeInViewport({ ratio: 0.5 })
      }
    }
    await setWindowSize(app, 'companion', 640, 900, 2)
    for (const panel of ['F1', 'F2', 'F3']) {
      await call.line.press(panel)
      expect(await outOfReach(app.companion), panel).toEqual([])
      await app.companion.keyboard.press('Escape')
    }
  })
})

/**
 * What no scrolling downwards brings into the window: controls and texts beyond its left or right
 * edge. A table of data may scroll sideways in a box of its own (1.4.10 leaves them out).
 */
function outOfReach(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} wide in ${clientWidth}`)
    const isBesides = (of: Element) =>
      // The skip link comes into sight when it is gone to.
      of.closest(
        '.unseen, [href="#page"], [data-react-aria-hidden], [inert], [aria-hidden="true"]',
      ) !== null
    for (const element of document.querySelectorAll(
      'a, button, input, textarea, p, h1, h2, dt, dd',
    )) {
      if (isBesides(element) || !element.checkVisibility({ visibilityProperty: true })) continue
      const { left, right, width } = element.getBoundingClientRect()
      if (width <= 1 || (left >= -1 && right <= innerWidth + 1)) continue
      if (scrollsSideways(element)) continue
      found.push(`${element.tagName} ${element.textContent.slice(0, 40)} ${left} to ${right}`)
    }
    return found

    function scrollsSideways(from: Element): boolean {
      for (let box: Element | null = from; box; box = box.parentElement) {
        const holdsTable = box.querySelector('table, [role="grid"]') !== null
        const { overflowX } = getComputedStyle(box)
        if ((overflowX === 'auto' || overflowX === 'scroll') && holdsTable) return true
      }
      return false
    }
  })
}
