import path from 'node:path'
import { projectRoot, say } from '../launch/project.mjs'

/** @typedef {import('@playwright/test').Page} Page */

/**
 * What docs/design.md shows of a call: the same moment in every theme, where the system gives the
 * colours, and in shades of grey.
 * @param {Page} companion
 */
export async function lookPictures(companion) {
  for (const theme of ['light', 'dark', 'contrast']) {
    await changeSettings(companion, { theme })
    await companion.locator(`html[data-theme=${theme}]`).waitFor({ state: 'attached' })
    await shot(companion, `companion-${theme}`)
  }
  await changeSettings(companion, { theme: 'light' })
  await companion.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  await shot(companion, 'companion-forced')
  await companion.emulateMedia({ forcedColors: null, colorScheme: null })
  await companion.evaluate(() => {
    document.documentElement.style.filter = 'grayscale(1)'
  })
  await shot(companion, 'companion-grey')
  await companion.evaluate(() => {
    document.documentElement.style.filter = ''
  })
}

/**
 * The same part of the desk, close and at ease.
 * @param {Page} desk
 */
export async function densityPictures(desk) {
  for (const density of ['comfortable', 'compact']) {
    await changeSettings(desk, { density })
    await desk.locator(`html[data-density=${density}]`).waitFor({ state: 'attached' })
    await shot(desk, `desk-${density}`, { x: 0, y: 0, width: 640, height: 420 })
  }
  await changeSettings(desk, { density: 'comfortable' })
}

/**
 * @param {Page} page
 * @param {string} name
 * @param {{ x: number, y: number, width: number, height: number }} [clip]
 */
export async function shot(page, name, clip) {
  await page.waitForTimeout(400)
  const file = path.join(projectRoot, 'docs/pictures', `${name}.png`)
  await page.screenshot({ path: file, ...(clip && { clip }) })
  say(`docs/pictures/${name}.png`)
}

/**
 * @param {Page} page
 * @param {Record<string, string>} patch
 */
async function changeSettings(page, patch) {
  await page.evaluate(
    (wanted) => Reflect.get(window, 'desktop').changeSettings({ patch: wanted }),
    patch,
  )
}
