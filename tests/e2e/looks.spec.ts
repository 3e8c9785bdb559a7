import type { Page } from '@playwright/test'
import { labelsIn } from './pages/labels.ts'
import { expect, test } from './support/test.ts'

test.use({ settings: { language: 'en', theme: 'light' } })
const { desk: t } = labelsIn('en')

/** What would be seen moving, now or once something changes. */
function moving(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const changing = [...document.querySelectorAll('*')].filter((element) =>
      getComputedStyle(element)
        .transitionDuration.split(',')
        .some((time) => parseFloat(time) > 0),
    )
    const running = document.getAnimations().filter(({ effect }) => {
      const frames = effect instanceof KeyframeEffect ? effect.getKeyframes() : []
      const shows = frames.some((frame) => 'opacity' in frame || 'transform' in frame)
      return shows && Number(effect?.getTiming().duration) > 0
    })
    return [...changing.map((element) => element.outerHTML.slice(0, 80)), ...running.map(String)]
  })
}

test('whoever wants less motion sees none', async ({ app }) => {
  await app.desk.getByRole('button', { name: t.callNow }).click()
  await app.companion.getByRole('textbox').first().waitFor()
  for (const page of [app.desk, app.companion]) {
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    if (page === app.desk) expect(await moving(page)).not.toEqual([])
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await expect.poll(() => moving(page)).toEqual([])
  }
})

test('where the system gives the colours, what is chosen stands out, and so does the focus', async ({
  app,
}) => {
  await app.desk.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  await app.desk.getByRole('link', { name: t.nav.settings, exact: true }).click()
  const theme = app.desk.getByRole('radiogroup', { name: t.settings.theme })
  const segment = (name: string) => theme.locator('label').filter({ hasText: name })
  const looks = (name: string) =>
    segment(name).evaluate((label) => {
      const { backgroundColor, color } = getComputedStyle(label)
      return { backgroundColor, color }
    })
  const [chosen, other] = [await looks(t.settings.light), await looks(t.settings.dark)]
  expect(chosen.backgroundColor).not.toBe(other.backgroundColor)
  expect(chosen.color).not.toBe(other.color)

  const edge = (name: string) =>
    app.desk
      .getByRole('link', { name, exact: true })
      .evaluate((link) => getComputedStyle(link).outlineStyle)
  expect(await edge(t.nav.settings)).toBe('solid')
  expect(await edge(t.nav.cases)).toBe('none')

  await theme.getByRole('radio', { checked: true }).focus()
  await app.desk.keyboard.press('ArrowRight')
  const ring = await segment(t.settings.dark).evaluate((label) => getComputedStyle(label).outline)
  expect(ring).toContain('3px')
  expect(ring).toContain('solid')
})
