import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import type { DesktopBridge } from '#shared/ipc/desktop-api.ts'
import type { Settings } from '#shared/settings/settings.ts'
import type { WindowName } from './app-window.ts'
import { AxeReport, examine } from './axe-report.ts'
import { crowding } from './crowding.ts'
import { projectRoot, type RunningApp } from './running-app.ts'
import { expect } from './test.ts'

/** A height of `page` is as long as what there is to read, so that nothing is below the edge. */
export type Size = readonly [width: number, height: number | 'page']

/** The sizes a companion is used in: as a strip, beside the call, and at ease. */
export const companionSizes = [
  [380, 120],
  [380, 680],
  [480, 900],
] as const satisfies readonly Size[]
export const companionAtRest: Size = [380, 680]
export const deskSize = { width: 1320, height: 860 } as const

/** A small laptop's half, and a whole big screen, as long as the page is. */
const deskSizes: readonly Size[] = [
  [900, 700],
  [1920, 'page'],
]
/** For a state of a part of a long page. */
export const deskAtRest: readonly Size[] = [
  [900, 700],
  [1920, 1080],
]

const themes = ['light', 'dark', 'contrast'] as const satisfies readonly Settings['theme'][]

type Theme = (typeof themes)[number]

/** Pictures of what stands on the screen, each checked against WCAG 2.2 AA and for what is cut off. */
export class Screens {
  readonly #folder: string
  readonly #report: AxeReport
  #taken = 0

  constructor(folder: string) {
    this.#folder = join(projectRoot, 'test-results/screens', folder)
    mkdirSync(this.#folder, { recursive: true })
    this.#report = new AxeReport(folder)
  }

  /**
   * One state of a window, in each size, in light, dark and high contrast.
   * @param inSight what it is about, where the page is longer than a size
   */
  async take(
    app: RunningApp,
    window: WindowName,
    name: string,
    sizes: readonly Size[] = window === 'desk' ? deskSizes : companionSizes,
    inSight?: Locator,
  ): Promise<void> {
    const page = app[window]
    const number = String((this.#taken += 1)).padStart(2, '0')
    const wrong: string[] = []
    for (const theme of this.#turn()) {
      await changeTheme(page, theme)
      for (const [width, height] of sizes) {
        await fit(page, width, height)
        await inSight?.evaluate((element) => element.scrollIntoView({ block: 'center' }))
        const size = `${width}x${height}`
        await page.screenshot({
          path: join(this.#folder, `${number}-${window}-${name}-${size}-${theme}.png`),
          animations: 'disabled',
        })
        for (const one of await crowding(page)) wrong.push(`${size} ${theme}: ${one}`)
        if (isLessOf(width)) continue
        const found = await examine(page, theme)
        this.#report.add({ window, state: name, size, theme, ...found })
        for (const one of found.violations) wrong.push(`${size} ${theme}: ${one}`)
      }
    }
    expect.soft(wrong, `${window}, ${name}`).toEqual([])
  }

  /** Each state begins with the theme the last one ended with: a change takes its time to fade over. */
  #turn(): Theme[] {
    return this.#taken % 2 ? [...themes] : themes.toReversed()
  }
}

/** Sizes that have nothing in them which the others don't have: examining them finds nothing more. */
const isLessOf = (width: number) => width === 480 || width === 900

/** The page is told its size, not the window: a window manager allows none beyond the display. */
async function fit(page: Page, width: number, height: Size[1]): Promise<void> {
  await page.setViewportSize({ width, height: height === 'page' ? 1080 : height })
  if (height !== 'page') return
  const hidden = await page.evaluate(() => {
    const main = document.querySelector('#page')
    if (!main || document.querySelector('[role=dialog], [role=alertdialog], [role=menu]')) return 0
    return main.scrollHeight - main.clientHeight
  })
  if (hidden > 0) await page.setViewportSize({ width, height: Math.min(1080 + hidden, 5000) })
}

async function changeTheme(page: Page, theme: Theme): Promise<void> {
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

/** What a person with other senses or hands would stumble over, one line each. */
export async function violations(page: Page, theme: Theme = 'light'): Promise<readonly string[]> {
  return (await examine(page, theme)).violations
}
