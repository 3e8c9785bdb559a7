import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { DesktopBridge } from '#shared/ipc/desktop-api.ts'
import { setWindowSize, type WindowName } from './app-window.ts'
import { projectRoot, type RunningApp } from './running-app.ts'
import { expect } from './test.ts'

export type Size = readonly [width: number, height: number]

/** The sizes a companion is used in: beside the call, at ease, and as a strip. */
export const companionSizes: readonly Size[] = [
  [380, 680],
  [480, 900],
  [380, 120],
]
export const deskSize: Size = [1320, 860]

const themes = ['light', 'dark', 'contrast'] as const
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Pictures of what stands on the screen, in every theme, each checked against WCAG 2.2 AA. */
export class Screens {
  readonly #folder: string
  #taken = 0

  constructor(folder: string) {
    this.#folder = join(projectRoot, 'test-results/screens', folder)
    mkdirSync(this.#folder, { recursive: true })
  }

  /** One state of a window, in each size, in light, dark and high contrast. */
  async take(
    app: RunningApp,
    window: WindowName,
    name: string,
    sizes: readonly Size[] = window === 'desk' ? [deskSize] : companionSizes,
  ): Promise<void> {
    const page = app[window]
    const number = String((this.#taken += 1)).padStart(2, '0')
    for (const theme of themes) {
      await changeTheme(page, theme)
      for (const [width, height] of sizes) {
        await setWindowSize(app, window, width, height)
        const size = sizes.length > 1 || window === 'companion' ? `-${width}x${height}` : ''
        await page.screenshot({
          path: join(this.#folder, `${number}-${window}-${name}${size}-${theme}.png`),
          animations: 'disabled',
        })
        // The roomy size has nothing that the first does not have.
        if (width === 480) continue
        const state = `${name}, ${width}×${height}, ${theme}`
        expect(await violations(page, theme), state).toEqual([])
      }
    }
    const [[width, height] = deskSize] = sizes
    await setWindowSize(app, window, width, height)
  }
}

async function changeTheme(page: Page, theme: (typeof themes)[number]): Promise<void> {
  await page.evaluate(
    (wanted) =>
      (window as unknown as { desktop: DesktopBridge }).desktop.changeSettings({
        patch: { theme: wanted },
      }),
    theme,
  )
  await page.locator(`html[data-theme=${theme}]`).waitFor({ state: 'attached' })
  await page.evaluate(async () => {
    // Colours may fade over, and a half-faded one has no true contrast.
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished))
    await document.fonts.ready
  })
}

/**
 * What a person with other senses or hands would stumble over, one line each. A page has the same
 * content in each theme: in the others, only what can be told apart is looked at.
 */
export async function violations(
  page: Page,
  theme: (typeof themes)[number] = 'light',
): Promise<string[]> {
  const check = new AxeBuilder({ page }).setLegacyMode()
  const found = await (
    theme === 'light' ? check.withTags(rules) : check.withRules(['color-contrast'])
  ).analyze()
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
  )
}
