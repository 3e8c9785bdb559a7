import { appendFileSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { WindowName } from './app-window.ts'
import { projectRoot } from './running-app.ts'

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** What another theme can change: colours, and with its thicker lines how big a target is. */
const ofThemes = ['color-contrast', 'link-in-text-block', 'target-size']

/** What a person with other senses or hands would stumble over, one line each. */
export type Examined = {
  readonly language: string
  /** Rules that had something to look at. */
  readonly rules: readonly string[]
  /** Rules with nothing to look at. */
  readonly inapplicable: number
  /** Places of which a rule can't tell by itself, such as text on a picture. */
  readonly undecided: number
  readonly violations: readonly string[]
}

/** A page has the same content in each theme: in the others, only what a theme can change counts. */
export async function examine(page: Page, theme: string): Promise<Examined> {
  const check = new AxeBuilder({ page }).setLegacyMode()
  const found = await (
    theme === 'light' ? check.withTags(standard) : check.withRules(ofThemes)
  ).analyze()
  return {
    language: await page.evaluate(() => document.documentElement.lang),
    rules: [...found.passes, ...found.incomplete, ...found.violations].map(({ id }) => id),
    inapplicable: found.inapplicable.length,
    undecided: found.incomplete.reduce((sum, { nodes }) => sum + nodes.length, 0),
    violations: found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
    ),
  }
}

type Line = Examined & {
  readonly window: WindowName
  readonly state: string
  readonly size: string
  readonly theme: string
}

/** What was examined, line by line; all of it is gathered into `test-results/axe.json` at the end. */
export class AxeReport {
  readonly #page: string
  readonly #file: string

  constructor(page: string) {
    mkdirSync(axeFolder, { recursive: true })
    this.#page = page
    this.#file = join(axeFolder, `${page}.ndjson`)
    rmSync(this.#file, { force: true })
  }

  add(line: Line): void {
    appendFileSync(this.#file, `${JSON.stringify({ page: this.#page, ...line })}\n`)
  }
}

export const axeFolder = join(projectRoot, 'test-results/axe')
